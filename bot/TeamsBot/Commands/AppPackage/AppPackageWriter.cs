using System.IO.Compression;
using System.Text;

namespace TeamsBot.Commands.AppPackage;

/// <summary>
/// Writes the zip that a Teams administrator uploads: the manifest with the bot's id and domain filled in, and the two icons,
/// all at the root as Teams asks. The same input gives the same bytes, so that a package can be compared with the last one.
/// </summary>
/// <param name="folder">Where the manifest template and the icons lie.</param>
internal sealed class AppPackageWriter(string folder)
{
    private const string ManifestName = "manifest.json";

    // A zip entry needs a time; the earliest that the format can say keeps the package the same from day to day.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<AppIcon> Icons = [new("color.png", 192), new("outline.png", 32)];

    /// <summary>A writer on the manifest that lies beside the running program.</summary>
    public static AppPackageWriter BesideTheProgram() => new(Path.Combine(AppContext.BaseDirectory, "manifest"));

    /// <summary>Checks the input and writes the package, over an older one if there is one.</summary>
    /// <param name="botId">The application (client) id of the bot's registration in Entra.</param>
    /// <param name="domain">The name of the site that tells people about the bot, without a scheme: bot.example.org.</param>
    /// <param name="outputPath">Where the zip goes; its folder is made when missing.</param>
    public AppPackageResult Write(string botId, string domain, string outputPath)
    {
        var faults = new List<string>();
        faults.AddRange(PackageInput.FaultsOfBotId(botId));
        faults.AddRange(PackageInput.FaultsOfDomain(domain));
        faults.AddRange(FaultsOfFolder());
        if (faults.Count > 0)
        {
            return new AppPackageResult.Refused(faults);
        }

        var path = Path.GetFullPath(outputPath);
        try
        {
            var package = Zip(FilledManifest(botId.Trim(), domain.Trim()));
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
            File.WriteAllBytes(path, package);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new AppPackageResult.Refused([$"The package cannot be written to {path}: {exception.Message}"]);
        }

        return new AppPackageResult.Written(path);
    }

    private IEnumerable<string> FaultsOfFolder()
    {
        if (!File.Exists(Path.Combine(folder, ManifestName)))
        {
            yield return $"{ManifestName} is missing from {folder}.";
        }

        foreach (var icon in Icons)
        {
            if (icon.FaultIn(folder) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private string FilledManifest(string botId, string domain) =>
        File.ReadAllText(Path.Combine(folder, ManifestName), Encoding.UTF8)
            .Replace("${{BOT_ID}}", botId.ToLowerInvariant(), StringComparison.Ordinal)
            .Replace("${{DOMAIN}}", domain.ToLowerInvariant(), StringComparison.Ordinal);

    private byte[] Zip(string manifest)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ManifestName, Encoding.UTF8.GetBytes(manifest));
            foreach (var icon in Icons)
            {
                Add(zip, icon.FileName, File.ReadAllBytes(Path.Combine(folder, icon.FileName)));
            }
        }

        return buffer.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
