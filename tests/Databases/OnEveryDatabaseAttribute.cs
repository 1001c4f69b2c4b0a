namespace Databases;

/// <summary>One body on every database that is at hand; the fixture takes its name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnEveryDatabaseAttribute() : TestFixtureSourceAttribute(typeof(TestDatabase), nameof(TestDatabase.Names));
