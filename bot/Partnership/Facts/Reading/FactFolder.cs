using System.Globalization;
using System.Text.Json;

namespace Partnership.Facts.Reading;

/// <summary>Reads a folder of fact files: nine that every partnership has and any number of <c>statements-*.json</c>.</summary>
internal static class FactFolder
{
    public const string PartnershipFile = "partnership.json";
    public const string BodiesFile = "bodies.json";

    private const string StatementsPrefix = "statements-";

    public static FactFiles Read(string folder, List<FactFault> faults)
    {
        var facts = new FactFiles();
        if (!Directory.Exists(folder))
        {
            faults.Add(new FactFault("", "", $"the folder '{folder}' does not exist"));
            facts.Complete = false;
            return facts;
        }

        var readers = Readers(facts);
        foreach (var file in readers.Keys)
        {
            ReadFile(folder, file, readers[file], facts, faults);
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal))
        {
            if (file.StartsWith(StatementsPrefix, StringComparison.Ordinal))
            {
                ReadFile(folder, file, json => json.AddObjectsTo(facts.Statements, "statements", FactReading.Statement), facts, faults);
            }
            else if (!readers.ContainsKey(file))
            {
                faults.Add(new FactFault(file, "$", $"is not a fact file; facts without a file of their own go to {StatementsPrefix}*.json"));
            }
        }

        return facts;
    }

    private static Dictionary<string, Action<FactObject>> Readers(FactFiles facts) => new(StringComparer.Ordinal)
    {
        [PartnershipFile] = json =>
        {
            facts.Id = json.Id("id");
            facts.Name = json.Text("name");
            facts.Home = new BodyId(json.Id("home"));
            facts.Fund = json.Text("fund");
        },
        ["documents.json"] = json => json.AddObjectsTo(facts.Documents, "documents", FactReading.Document),
        [BodiesFile] = json => json.AddObjectsTo(facts.Bodies, "bodies", FactReading.Body),
        ["periods.json"] = json => json.AddObjectsTo(facts.Periods, "periods", FactReading.Period),
        ["topics.json"] = json => json.AddObjectsTo(facts.Topics, "topics", FactReading.Topic),
        ["priorities.json"] = json => json.AddObjectsTo(facts.Priorities, "priorities", FactReading.Priority),
        ["areas-of-work.json"] = json => json.AddObjectsTo(facts.AreasOfWork, "areasOfWork", FactReading.AreaOfWork),
        ["funded-lines.json"] = json => json.AddObjectsTo(facts.FundedLines, "fundedLines", FactReading.FundedLine),
        ["grants.json"] = json => json.AddObjectsTo(facts.Grants, "grants", FactReading.Grant),
    };

    private static void ReadFile(string folder, string file, Action<FactObject> read, FactFiles facts, List<FactFault> faults)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            Unreadable(new FactFault(file, "$", "the file is missing"));
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(WithoutByteOrderMark(File.ReadAllBytes(path)));
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                Unreadable(new FactFault(file, "$", "has to be an object"));
                return;
            }

            var root = new FactObject(json.RootElement, file, "$", faults);
            read(root);
            root.ReportUnknownFields();
        }
        catch (JsonException broken)
        {
            var line = ((broken.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            var column = ((broken.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            Unreadable(new FactFault(file, $"line {line}, column {column}", "is not valid JSON"));
        }

        void Unreadable(FactFault fault)
        {
            faults.Add(fault);
            facts.Complete = false;
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(byte[] bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
}
