using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using TeamsBot.Alarms;
using TeamsBot.Graph;
using TeamsBot.Hosting;
using TeamsBot.Scheduling;
using TeamsBot.Teams;
using TeamsBot.Tests.Graph;
using Xunit;

namespace TeamsBot.Tests.Alarms;

public sealed class CredentialTests
{
    [Fact]
    public async Task The_secretariat_is_told_30_14_and_7_days_and_1_day_before_a_secret_expires_and_when_it_has()
    {
        await using var bench = await GraphBench.StartAsync(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Graph:ClientSecretExpires"] = "2027-02-04" });
        var work = bench.Bot.Services.GetServices<IScheduledWork>().OfType<WarnOfExpiry>().Single();

        var told = new List<string>();
        for (var day = 0; day < 36; day++)
        {
            await work.RunAsync(CancellationToken.None);
            await work.RunAsync(CancellationToken.None);
            told.AddRange(bench.Planned("alarm").Except(told, StringComparer.Ordinal));
            bench.Clock.Forward(TimeSpan.FromDays(1));
        }

        told.Select(static text => text[..text.IndexOf(';', StringComparison.Ordinal)]).ShouldBe(
        [
            "The client secret for Microsoft Graph expires on Thursday 4 February 2027, in 30 days",
            "The client secret for Microsoft Graph expires on Thursday 4 February 2027, in 14 days",
            "The client secret for Microsoft Graph expires on Thursday 4 February 2027, in 7 days",
            "The client secret for Microsoft Graph expires on Thursday 4 February 2027, in 1 day",
            "The client secret for Microsoft Graph expired on Thursday 4 February 2027",
        ]);
        told[0].ShouldContain("Graph:ClientSecret");
    }

    [Theory]
    [InlineData("2027-03-04", "Healthy", 59)]
    [InlineData("2027-02-03", "Degraded", 30)]
    [InlineData("2026-12-31", "Degraded", -4)]
    public async Task Health_counts_the_days(string expires, string status, int days)
    {
        await using var bench = await GraphBench.StartAsync(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Graph:ClientSecretExpires"] = expires });

        var report = JsonNode.Parse(await bench.Bot.Client.GetStringAsync("/health/ready"))!["checks"]!["credentials"]!;

        ((string)report["status"]!).ShouldBe(status);
        ((int)report["graphSecretDaysLeft"]!).ShouldBe(days);
    }

    [Fact]
    public void A_certificate_says_its_own_last_day()
    {
        var path = Path.GetTempFileName() + ".pem";
        using var key = RSA.Create(2048);
        var end = DateTimeOffset.Parse("2027-06-30T12:00:00Z", CultureInfo.InvariantCulture);
        using (var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(end.AddYears(-1), end))
        {
            File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        }

        var credentials = new ExpiringCredentials(
            Options.Create(new BotOptions { MicrosoftAppId = Guid.NewGuid().ToString(), MicrosoftAppCertificatePath = path }),
            Options.Create(new GraphOptions { Enabled = true, CertificatePath = path }));

        credentials.All.Select(static one => (one.Id, one.Expires)).ShouldBe([("botCertificate", new DateOnly(2027, 6, 30)), ("graphCertificate", new DateOnly(2027, 6, 30))]);
        File.Delete(path);
    }

    [Fact]
    public void The_bots_secret_expires_on_the_day_in_the_settings_and_is_not_watched_without_one()
    {
        var options = new BotOptions { MicrosoftAppId = Guid.NewGuid().ToString(), MicrosoftAppPassword = "secret" };
        Of(options).ShouldBeEmpty();

        options.MicrosoftAppPasswordExpires = "2027-03-31";
        Of(options).ShouldHaveSingleItem().Expires.ShouldBe(new DateOnly(2027, 3, 31));
    }

    private static IReadOnlyList<Credential> Of(BotOptions options) => new ExpiringCredentials(Options.Create(options), Options.Create(new GraphOptions())).All;
}
