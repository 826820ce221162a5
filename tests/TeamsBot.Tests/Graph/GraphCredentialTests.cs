using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Shouldly;
using Xunit;

namespace TeamsBot.Tests.Graph;

public sealed class GraphCredentialTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("credentials-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_secret_gets_the_token()
    {
        await using var bench = await GraphBench.StartAsync(WithOneMeeting);

        bench.Meetings.ShouldHaveSingleItem();
        var login = bench.Graph.Requests.First(static request => request.Path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal));
        login.Body.ShouldContain("client_secret=told+to+nobody");
        login.Body.ShouldContain("grant_type=client_credentials");
    }

    [Theory]
    [InlineData("pfx")]
    [InlineData("pem")]
    public async Task A_certificate_gets_the_token(string form)
    {
        var path = WriteCertificate(form);
        await using var bench = await GraphBench.StartAsync(
            WithOneMeeting,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Graph:ClientSecret"] = "", ["Graph:CertificatePath"] = path, ["Graph:CertificatePassword"] = "pass" });

        bench.Meetings.ShouldHaveSingleItem();
        bench.Graph.Requests.First(static request => request.Path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal)).Body.ShouldContain("client_assertion=");
    }

    /// <summary>Where a machine's identity is asked for stands in the environment of the whole process; no other test asks for one.</summary>
    [Fact]
    public async Task A_managed_identity_gets_the_token_from_its_machine()
    {
        try
        {
            await using var bench = await GraphBench.StartAsync(
                static graph =>
                {
                    WithOneMeeting(graph);
                    Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", graph.ManagedIdentityAddress);
                    Environment.SetEnvironmentVariable("IDENTITY_HEADER", "told by the machine");
                },
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["Graph:ClientSecret"] = "", ["Graph:ClientId"] = "", ["Graph:TenantId"] = "", ["Graph:ManagedIdentity"] = "true" });

            bench.Meetings.ShouldHaveSingleItem();
            bench.Graph.Requests.ShouldContain(static request => request.Path == "/msi/token" && request.Query.Contains("resource="));
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }

    private static void WithOneMeeting(FakeGraph graph) => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00");

    private string WriteCertificate(string form)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(90));
        var path = Path.Combine(_folder, $"bot.{form}");
        if (form is "pfx")
        {
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "pass"));
        }
        else
        {
            File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        }

        return path;
    }
}
