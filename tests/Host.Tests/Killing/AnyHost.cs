namespace Host.Tests.Killing;

/// <summary>A proxy without memory: each request goes to the next host, so that no sign-in and no form may depend on one of them.</summary>
internal sealed class AnyHost(IReadOnlyList<HostProcess> hosts) : HttpMessageHandler
{
    private readonly HttpMessageInvoker inner = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private int turn;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var living = hosts.Where(host => !host.IsKilled).ToArray();
        var host = living[(uint)Interlocked.Increment(ref turn) % living.Length];
        request.RequestUri = new Uri(host.Address, request.RequestUri!.PathAndQuery);
        return inner.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
