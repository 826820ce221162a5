using Microsoft.Extensions.Options;
using Partnership.Calendars;
using TeamsBot.Graph;
using TeamsBot.Hosting;
using TeamsBot.Teams;

namespace TeamsBot.Alarms;

/// <summary>
/// The secrets and certificates that the bot works with, as far as the day is known on which they end: a certificate says it, of a secret the settings have to.
/// </summary>
internal sealed class ExpiringCredentials
{
    private const string NoAnswers = "nobody gets an answer from me any more";
    private const string NoMeetings = "I cannot read the calendar and the papers any more";

    private readonly Lazy<IReadOnlyList<Credential>> _all;

    public ExpiringCredentials(IOptions<BotOptions> bot, IOptions<GraphOptions> graph) => _all = new(() => [.. Of(bot.Value), .. Of(graph.Value)]);

    /// <summary>Those that this process was started with: a new one takes a new start.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A certificate cannot be read.</exception>
    public IReadOnlyList<Credential> All => _all.Value;

    private static IEnumerable<Credential> Of(BotOptions options)
    {
        if (!options.IsRegistered)
        {
            yield break;
        }

        if (options.UsesCertificate)
        {
            using var certificate = options.MicrosoftAppCertificatePath.Length > 0
                ? Certificates.FromFile(options.MicrosoftAppCertificatePath, options.MicrosoftAppPassword)
                : Certificates.FromStore(options.MicrosoftAppCertificateThumbprint);
            if (certificate is not null)
            {
                yield return new Credential("botCertificate", "my certificate", "MicrosoftAppCertificatePath or MicrosoftAppCertificateThumbprint", NoAnswers, DayOf(certificate.NotAfter));
            }
        }
        else if (ExpiryDate.TryRead(options.MicrosoftAppPasswordExpires, out var day))
        {
            yield return new Credential("botSecret", "my client secret", "MicrosoftAppPassword and MicrosoftAppPasswordExpires", NoAnswers, day);
        }
    }

    private static IEnumerable<Credential> Of(GraphOptions options)
    {
        if (!options.Enabled)
        {
            yield break;
        }

        if (options.CertificatePath.Length > 0)
        {
            using var certificate = Certificates.FromFile(options.CertificatePath, options.CertificatePassword);
            yield return new Credential("graphCertificate", "the certificate for Microsoft Graph", "Graph:CertificatePath", NoMeetings, DayOf(certificate.NotAfter));
        }
        else if (ExpiryDate.TryRead(options.ClientSecretExpires, out var day))
        {
            yield return new Credential("graphSecret", "the client secret for Microsoft Graph", "Graph:ClientSecret and Graph:ClientSecretExpires", NoMeetings, day);
        }
    }

    /// <param name="end">The machine's own time, as certificates give it.</param>
    private static DateOnly DayOf(DateTime end) => LondonTime.DayOf(new DateTimeOffset(end));
}
