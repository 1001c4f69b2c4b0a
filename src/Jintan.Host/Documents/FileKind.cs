using System.IO.Compression;
using System.Text;

namespace Jintan.Host.Documents;

/// <summary>What a file is by its own bytes; name and announced type are not believed.</summary>
public sealed record FileKind(string ContentType, string Extension)
{
    public const int MostBytes = 20 * 1024 * 1024;

    private static readonly FileKind Pdf = new("application/pdf", ".pdf");
    private static readonly FileKind Png = new("image/png", ".png");
    private static readonly FileKind Jpeg = new("image/jpeg", ".jpg");
    private static readonly FileKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    private static readonly FileKind Ofd = new("application/ofd", ".ofd");
    private static readonly FileKind Text = new("text/plain; charset=utf-8", ".txt");
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null: none of the kinds that a case file takes.</summary>
    public static FileKind? Of(byte[] bytes) =>
        bytes.AsSpan().StartsWith("%PDF-"u8) ? Pdf
        : bytes.AsSpan().StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : bytes.AsSpan().StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? Jpeg
        : bytes.AsSpan().StartsWith("PK"u8) ? Package(bytes)
        : IsText(bytes) ? Text
        : null;

    // The directory alone is read, nothing is unpacked: a zip bomb stays a directory.
    private static FileKind? Package(byte[] bytes)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes, writable: false));
            return package.GetEntry("word/document.xml") is not null ? Docx
                : package.GetEntry("OFD.xml") is not null ? Ofd
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsText(byte[] bytes)
    {
        try
        {
            return bytes.Length > 0 && !StrictUtf8.GetString(bytes).Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
