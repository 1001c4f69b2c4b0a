namespace Jintan.Host.Posting;

/// <summary>Where to go after a sign-in: a path of this host and of no other.</summary>
public static class LocalAddress
{
    public static string Or(string? address, string otherwise) =>
        address is ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl) ? address : otherwise;
}
