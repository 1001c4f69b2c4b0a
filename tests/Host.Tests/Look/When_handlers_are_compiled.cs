using System.CodeDom.Compiler;
using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Look;

/// <summary>A handler that the compiler did not write is put together by reflection, at each start.</summary>
public sealed class When_handlers_are_compiled : HostTest
{
    [Test]
    public void Should_leave_none_to_reflection()
    {
        var ours = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<MethodInfo>()?.Module.Assembly == typeof(Program).Assembly).ToList();
        Assert.That(ours, Has.Count.GreaterThan(100));
        Assert.That(ours.Where(e => e.Metadata.GetMetadata<GeneratedCodeAttribute>() is null).Select(e => e.DisplayName), Is.Empty);
    }
}
