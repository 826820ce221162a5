using System.Globalization;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace TeamsBot.Tests.Commands.AppPackage;

/// <summary>The package against Microsoft's own manifest schemas, and those against packages that are broken on purpose.</summary>
public sealed class PublishedSchemaTests : IDisposable
{
    private readonly PackageFolder _folder = new();

    public static TheoryData<string, string> BrokenManifests => new()
    {
        { "id", "not-a-guid" },
        { "name/short", new string('n', 31) },
        { "description/short", new string('d', 81) },
        { "accentColor", "teal" },
        { "developer/websiteUrl", "bot.example.org" },
        { "icons/color", "elsewhere.png" },
        { "bots/0/commandLists/0/commands/0/title", new string('t', 129) },
        { "permissionz", "identity" },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_written_package_is_valid()
    {
        var (exitCode, output) = await NodeScript.RunAsync("check_manifest.cjs", _folder.Unpacked());

        output.ShouldBeEmpty();
        exitCode.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(BrokenManifests))]
    public async Task A_broken_manifest_is_refused(string path, string value)
    {
        var unpacked = _folder.Unpacked();
        PackageFolder.Spoil(unpacked, manifest => Set(manifest, path.Split('/'), value));

        var (exitCode, output) = await NodeScript.RunAsync("check_manifest.cjs", unpacked);

        exitCode.ShouldBe(1, output);
        output.ShouldContain(path[(path.LastIndexOf('/') + 1)..]);
    }

    [Fact]
    public async Task A_package_without_an_icon_is_refused()
    {
        var unpacked = _folder.Unpacked();
        File.Delete(Path.Combine(unpacked, "outline.png"));

        var (exitCode, output) = await NodeScript.RunAsync("check_manifest.cjs", unpacked);

        exitCode.ShouldBe(1, output);
        output.ShouldContain("outline.png is not in the package");
    }

    private static void Set(JsonNode manifest, string[] path, string value)
    {
        var node = manifest;
        foreach (var step in path[..^1])
        {
            node = (int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? node[index] : node[step]).ShouldNotBeNull();
        }

        node[path[^1]] = value;
    }
}
