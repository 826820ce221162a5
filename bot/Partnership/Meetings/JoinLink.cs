namespace Partnership.Meetings;

/// <summary>Where to join a meeting online.</summary>
public static class JoinLink
{
    /// <summary>The address of the text; null where it is none by https, or has a user or password in it: that passes one host off as another.</summary>
    public static Uri? Of(string? text) => IsHttps(text, out var link) && link!.UserInfo.Length == 0 ? link : null;

    /// <summary>Why the text is none, to follow "the address".</summary>
    public static string WhyNot(string text) => IsHttps(text, out _) ? "must have no user name or password in it" : "has to begin with https://";

    private static bool IsHttps(string? text, out Uri? link) =>
        Uri.TryCreate(text, UriKind.Absolute, out link) && string.Equals(link.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);
}
