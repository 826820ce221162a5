using System.IO.Compression;
using System.Text.Json;
using Shouldly;
using TeamsBot.Commands.AppPackage;
using Xunit;

namespace TeamsBot.Tests.Commands.AppPackage;

public sealed class AppPackageWriterTests : IDisposable
{
    private readonly PackageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_package_holds_the_manifest_and_both_icons_at_its_root()
    {
        _folder.Write().ShouldBe(new AppPackageResult.Written(_folder.Package));

        using var zip = ZipFile.OpenRead(_folder.Package);
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["manifest.json", "color.png", "outline.png"]);
    }

    [Fact]
    public void The_bot_id_and_the_domain_are_filled_in_and_no_placeholder_is_left()
    {
        var text = File.ReadAllText(Path.Combine(_folder.Unpacked(), "manifest.json"));

        using var manifest = JsonDocument.Parse(text);
        manifest.RootElement.GetProperty("id").GetString().ShouldBe(PackageFolder.BotId);
        manifest.RootElement.GetProperty("bots")[0].GetProperty("botId").GetString().ShouldBe(PackageFolder.BotId);
        manifest.RootElement.GetProperty("developer").GetProperty("websiteUrl").GetString().ShouldBe("https://bot.example.org/");
        text.ShouldNotContain("{{");
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        _folder.Write();
        var first = File.ReadAllBytes(_folder.Package);
        foreach (var file in Directory.EnumerateFiles(_folder.Manifest))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2031, 5, 6, 7, 8, 9, DateTimeKind.Utc));
        }

        _folder.Write();

        File.ReadAllBytes(_folder.Package).ShouldBe(first);
    }

    [Theory]
    [InlineData("not-a-guid", "--bot-id")]
    [InlineData("", "--bot-id")]
    [InlineData("28:3f2c8a6e-5b1d-4c0e-9a77-2d9be4c1f001", "--bot-id")]
    [InlineData("00000000-0000-0000-0000-000000000000", "all zeros")]
    public void A_bot_id_that_is_no_application_id_is_refused(string botId, string words) =>
        Refusal(botId, PackageFolder.Domain).ShouldContain(words);

    [Theory]
    [InlineData("https://bot.example.org", "scheme")]
    [InlineData("bot.example.org/path", "more than a name")]
    [InlineData("bot.example.org:3978", "more than a name")]
    [InlineData("localhost", "public host name")]
    [InlineData("10.0.0.1", "public host name")]
    [InlineData("bot..example.org", "public host name")]
    [InlineData("bot example.org", "public host name")]
    [InlineData("", "public host name")]
    public void A_domain_that_is_no_public_host_name_is_refused(string domain, string words) =>
        Refusal(PackageFolder.BotId, domain).ShouldContain(words);

    [Fact]
    public void Every_fault_is_told_at_once_and_nothing_is_written()
    {
        File.Delete(Path.Combine(_folder.Manifest, "color.png"));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "manifest", "color.png"), Path.Combine(_folder.Manifest, "outline.png"), overwrite: true);

        var faults = _folder.Write("x", "https://y").ShouldBeOfType<AppPackageResult.Refused>().Faults;

        faults.Count.ShouldBe(4);
        faults.ShouldContain(fault => fault.StartsWith("color.png is missing", StringComparison.Ordinal));
        faults.ShouldContain(fault => fault.Contains("192 by 192 pixels; Teams asks for 32 by 32", StringComparison.Ordinal));
        File.Exists(_folder.Package).ShouldBeFalse();
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_named()
    {
        Directory.CreateDirectory(_folder.Package);

        var faults = _folder.Write().ShouldBeOfType<AppPackageResult.Refused>().Faults;

        faults.ShouldHaveSingleItem().ShouldContain(_folder.Package);
    }

    private string Refusal(string botId, string domain) =>
        _folder.Write(botId, domain).ShouldBeOfType<AppPackageResult.Refused>().Faults.ShouldHaveSingleItem();
}
