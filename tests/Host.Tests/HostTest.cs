using Host.Tests.Visiting;

namespace Host.Tests;

/// <summary>A host of its own for each test, on a file of its own.</summary>
public abstract class HostTest
{
    protected HostUnderTest Host { get; private set; } = null!;

    [SetUp]
    public void StartHost() => Host = new HostUnderTest();

    [TearDown]
    public void StopHost() => Host.Dispose();
}
