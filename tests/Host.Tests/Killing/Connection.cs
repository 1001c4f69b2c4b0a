namespace Host.Tests.Killing;

/// <summary>A plain connection: cookies and redirects are the visitor's own affair.</summary>
internal static class Connection
{
    public static HttpClient To(HostProcess host) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
}
