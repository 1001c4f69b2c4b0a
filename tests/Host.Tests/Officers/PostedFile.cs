using System.Net.Http.Headers;
using Host.Tests.Visiting;

namespace Host.Tests.Officers;

/// <summary>A page's form as a browser sends it with a file.</summary>
internal static class PostedFile
{
    /// <param name="announced">Media type that the sender claims; the host believes the bytes alone.</param>
    public static MultipartFormDataContent Of(
        Answer page, string action, IEnumerable<(string Name, string Value)> typed, string fileName, byte[] bytes, string announced = "application/pdf")
    {
        var values = typed.ToList();
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in page.Form(action).Select(f => (f.Key, f.Value)).Where(f => values.All(v => v.Name != f.Key)).Concat(values))
        {
            form.Add(new StringContent(value), name);
        }

        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(announced);
        form.Add(file, "_file.files", fileName);
        return form;
    }
}
