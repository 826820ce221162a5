using System.IO.Compression;
using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Commands.AppPackage;

namespace TeamsBot.Tests.Commands.AppPackage;

/// <summary>A folder of a test's own, with a copy of the manifest to write from and a place to write to.</summary>
internal sealed class PackageFolder : IDisposable
{
    public const string BotId = "3f2c8a6e-5b1d-4c0e-9a77-2d9be4c1f001";
    public const string Domain = "bot.example.org";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("app-package-");

    public PackageFolder()
    {
        Directory.CreateDirectory(Manifest);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "manifest")))
        {
            File.Copy(file, Path.Combine(Manifest, Path.GetFileName(file)));
        }
    }

    public string Manifest => Path.Combine(_root.FullName, "manifest");

    public string Package => Path.Combine(_root.FullName, "out", "package.zip");

    public AppPackageResult Write(string botId = BotId, string domain = Domain) =>
        new AppPackageWriter(Manifest).Write(botId, domain, Package);

    public string Unpacked()
    {
        Write().ShouldBeOfType<AppPackageResult.Written>();
        var folder = Path.Combine(_root.FullName, "unpacked");
        ZipFile.ExtractToDirectory(Package, folder);
        return folder;
    }

    /// <summary>Changes an unpacked manifest as a careless hand would.</summary>
    public static void Spoil(string folder, Action<JsonNode> change)
    {
        var path = Path.Combine(folder, "manifest.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path)).ShouldNotBeNull();
        change(manifest);
        File.WriteAllText(path, manifest.ToJsonString());
    }

    public void Dispose() => _root.Delete(recursive: true);
}
