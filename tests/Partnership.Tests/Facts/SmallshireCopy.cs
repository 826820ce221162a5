using System.Text.Json.Nodes;
using Partnership.Facts;

namespace Partnership.Tests.Facts;

/// <summary>A copy of the small second county in a folder of its own, to be spoilt by a test.</summary>
internal sealed class SmallshireCopy : IDisposable
{
    public SmallshireCopy()
    {
        Folder = Directory.CreateTempSubdirectory("smallshire").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "facts", "smallshire")))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }
    }

    public string Folder { get; }

    public FactCheckReport Check() => FactBookChecker.Check(Folder);

    /// <summary>Puts a value at a path such as <c>$.bodies[0].name</c>; without a value it takes the field away.</summary>
    public void Edit(string file, string path, string? json)
    {
        var root = JsonNode.Parse(Read(file))!;
        var steps = path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries)[1..];
        var parent = steps[..^1].Aggregate(root, (node, step) => Step(node, step));
        var last = steps[^1];
        if (parent is JsonArray array)
        {
            array[int.Parse(last, System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(json!);
        }
        else if (json is null)
        {
            parent.AsObject().Remove(last);
        }
        else
        {
            parent[last] = JsonNode.Parse(json);
        }

        Write(file, root.ToJsonString());
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static JsonNode Step(JsonNode node, string step) =>
        node is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
}
