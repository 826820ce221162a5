using Microsoft.Extensions.Options;

namespace TeamsBot.Files;

/// <summary>Where files may be put and taken from. The addresses come with activities, so they are held against the hosts that are allowed.</summary>
internal sealed class TrustedFileHosts(IOptions<FileUploadOptions> options, IHostEnvironment environment)
{
    private static readonly string[] _microsoft = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".sharepoint.cn"];

    private readonly IReadOnlyList<string> _hosts = options.Value.Hosts.Count > 0 ? [.. options.Value.Hosts] : _microsoft;

    /// <summary>By https at a host that is allowed; in Development also this machine.</summary>
    public bool Contains(Uri address) =>
        string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
            ? address.IsDefaultPort && _hosts.Any(host => IsHost(address.IdnHost, host))
            : environment.IsDevelopment() && address.IsLoopback && string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal);

    private static bool IsHost(string asked, string allowed) => allowed.StartsWith('.')
        ? asked.EndsWith(allowed, StringComparison.OrdinalIgnoreCase)
        : asked.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
