using Microsoft.Extensions.Options;
using TeamsBot.Hosting;
using TeamsBot.Teams;

namespace TeamsBot.Graph;

/// <summary>Names the key of whatever would keep Microsoft 365 from being read. While it is off, nothing has to be right but the dates.</summary>
internal sealed class GraphOptionsValidator(IOptions<BotOptions> bot) : IValidateOptions<GraphOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        if (!options.Enabled)
        {
            return ValidateOptionsResult.Success;
        }

        List<string> faults = [.. Credential(options), .. Calendar(options), .. Addresses(options), .. Limits(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Credential(GraphOptions options)
    {
        var ways = (options.ClientSecret.Length > 0 ? 1 : 0) + (options.CertificatePath.Length > 0 ? 1 : 0) + (options.ManagedIdentity ? 1 : 0);
        if (ways != 1)
        {
            yield return "Graph needs one of Graph:ClientSecret, Graph:CertificatePath and Graph:ManagedIdentity" + (ways == 0 ? "; none is set." : ", not several.");
        }

        if (!options.ManagedIdentity && options.TenantId.Length == 0 && bot.Value.MicrosoftAppTenantId.Length == 0)
        {
            yield return "Graph:TenantId is missing, and there is no MicrosoftAppTenantId to take its place.";
        }

        if (!options.ManagedIdentity && options.ClientId.Length == 0 && !bot.Value.IsRegistered)
        {
            yield return "Graph:ClientId is missing, and there is no MicrosoftAppId to take its place.";
        }

        if (options.ClientId.Length > 0 && !Guid.TryParse(options.ClientId, out _))
        {
            yield return $"Graph:ClientId is '{options.ClientId}', which is not a GUID.";
        }

        if (options.CertificatePath.Length > 0 && !File.Exists(options.CertificatePath))
        {
            yield return $"Graph:CertificatePath names '{options.CertificatePath}', which does not exist.";
        }

        if (options.ClientSecretExpires.Length > 0 && !ExpiryDate.TryRead(options.ClientSecretExpires, out _))
        {
            yield return $"Graph:ClientSecretExpires is '{options.ClientSecretExpires}'; it takes a day such as 2027-03-31.";
        }
    }

    private static IEnumerable<string> Calendar(GraphOptions options)
    {
        if ((options.Mailbox.Length > 0) == (options.GroupId.Length > 0))
        {
            yield return "Graph needs one of Graph:Mailbox and Graph:GroupId: whose calendar holds the meetings.";
        }

        if (options.GroupId.Length > 0 && !Guid.TryParse(options.GroupId, out _))
        {
            yield return $"Graph:GroupId is '{options.GroupId}', which is not a GUID.";
        }

        if (options.Bodies.Count == 0)
        {
            yield return "Graph:Bodies is empty; without subjects no meeting of the calendar belongs to a body.";
        }

        foreach (var (body, patterns) in options.Bodies)
        {
            foreach (var fault in patterns.Select(SubjectPatterns.FaultOf).OfType<string>())
            {
                yield return $"Graph:Bodies:{body}: {fault}";
            }
        }

        if (options.Folder.Length > 0 && !options.ReadsPapers)
        {
            yield return "Graph:Folder is set, but neither Graph:SiteId nor Graph:DriveId says where it is.";
        }
    }

    private static IEnumerable<string> Addresses(GraphOptions options)
    {
        // The login service gets the secret: the libraries that bring it there take https alone, on this machine too.
        foreach (var (key, value, mayBeLocal) in new[] { (nameof(options.BaseAddress), options.BaseAddress, true), (nameof(options.LoginAddress), options.LoginAddress, false) })
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || !(address.Scheme is "https" || (mayBeLocal && address.Scheme is "http" && address.IsLoopback)))
            {
                yield return $"Graph:{key} is '{value}', which is no https address.";
            }
        }
    }

    private static IEnumerable<string> Limits(GraphOptions options)
    {
        if (options.Interval < TimeSpan.FromMinutes(1) || options.Interval > TimeSpan.FromDays(1))
        {
            yield return "Graph:Interval takes 1 minute to 1 day, such as 00:15:00.";
        }

        if (options.RequestTimeout < TimeSpan.FromSeconds(1) || options.RequestTimeout > TimeSpan.FromMinutes(5))
        {
            yield return "Graph:RequestTimeout takes 1 second to 5 minutes, such as 00:01:00.";
        }

        if (options.DaysBack is < 0 or > 60)
        {
            yield return "Graph:DaysBack takes 0 to 60 days.";
        }

        if (options.DaysAhead is < 1 or > 1000)
        {
            yield return "Graph:DaysAhead takes 1 to 1000 days.";
        }
    }
}
