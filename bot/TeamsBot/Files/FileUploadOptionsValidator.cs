using Microsoft.Extensions.Options;

namespace TeamsBot.Files;

/// <summary>Refuses what is no host's name, and an ending so short that it would let anybody in.</summary>
internal sealed class FileUploadOptionsValidator : IValidateOptions<FileUploadOptions>
{
    public ValidateOptionsResult Validate(string? name, FileUploadOptions options)
    {
        var faults = options.Hosts.Where(static host => !IsHost(host)).Select(static host => $"FileUpload:Hosts holds '{host}', which is no host such as files.example.org and no ending such as .sharepoint.com.").ToList();
        if (options.TimeoutSeconds is < 1 or > 12)
        {
            faults.Add("FileUpload:TimeoutSeconds takes 1 to 12 seconds.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsHost(string host)
    {
        var plain = host.StartsWith('.') ? host[1..] : host;
        return plain.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(plain) == UriHostNameType.Dns;
    }
}
