using System.Net;
using Microsoft.Net.Http.Headers;

namespace Host.Tests.Visiting;

/// <summary>Somebody at a browser without script: keeps cookies, opens pages, fills in forms.</summary>
public sealed class Visitor(HttpClient http)
{
    public Dictionary<string, string> Cookies { get; init; } = [];

    public Task<Answer> Open(string path) => Send(HttpMethod.Get, path, null);

    public Task<Answer> Post(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        Send(HttpMethod.Post, path, new FormUrlEncodedContent(fields));

    public Task<Answer> PostContent(string path, HttpContent content, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, content, headers);

    /// <summary>Posts the page's form with its hidden fields, and what is typed here.</summary>
    public Task<Answer> Submit(Answer page, string action, params (string Name, string Value)[] typed) =>
        Submit(page, action, action, typed);

    /// <summary>Posts a form by a button that leads elsewhere than the form itself.</summary>
    public Task<Answer> Submit(Answer page, string form, string action, params (string Name, string Value)[] typed) =>
        Post(action, page.Form(form).Where(f => typed.All(t => t.Name != f.Key))
            .Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value))));

    /// <summary>Posts the page's form with a file in it.</summary>
    public Task<Answer> SubmitFile(
        Answer page, string action, (string Control, string Name, byte[] Bytes) file, params (string Name, string Value)[] typed)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in page.Form(action).Where(f => typed.All(t => t.Name != f.Key)).Select(f => (f.Key, f.Value)).Concat(typed))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(file.Bytes), file.Control, file.Name);
        return PostContent(action, content);
    }

    public Task<Answer> PostJson(string path, string json, params (string Name, string Value)[] headers) =>
        PostContent(path, new StringContent(json, System.Text.Encoding.UTF8, "application/json"), headers);

    public async Task<Answer> SignIn(string account, string password) =>
        await Submit(await Open("/sign-in"), "/sign-in", ("account", account), ("password", password));

    /// <summary>The same browser in front of another process.</summary>
    public Visitor At(HostUnderTest host)
    {
        var other = host.Visitor();
        foreach (var (name, value) in Cookies)
        {
            other.Cookies[name] = value;
        }

        return other;
    }

    private async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        using var response = await http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var given))
        {
            foreach (var cookie in SetCookieHeaderValue.ParseList([.. given]))
            {
                if (cookie.Value.Length == 0)
                {
                    Cookies.Remove(cookie.Name.ToString());
                }
                else
                {
                    Cookies[cookie.Name.ToString()] = cookie.Value.ToString();
                }
            }
        }

        var answered = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(",", h.Value));
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), answered);
    }
}
