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
                ReadFile(folder, file, json => facts.Statements.AddRange(json.LocatedObjects("statements", FactReading.Statement, required: true)), facts, faults);
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
        },
        ["documents.json"] = json => facts.Documents.AddRange(json.LocatedObjects("documents", FactReading.Document, required: true)),
        [BodiesFile] = json => facts.Bodies.AddRange(json.LocatedObjects("bodies", FactReading.Body, required: true)),
        ["periods.json"] = json => facts.Periods.AddRange(json.LocatedObjects("periods", FactReading.Period, required: true)),
        ["topics.json"] = json => facts.Topics.AddRange(json.LocatedObjects("topics", FactReading.Topic, required: true)),
        ["priorities.json"] = json => facts.Priorities.AddRange(json.LocatedObjects("priorities", FactReading.Priority, required: true)),
        ["areas-of-work.json"] = json => facts.AreasOfWork.AddRange(json.LocatedObjects("areasOfWork", FactReading.AreaOfWork, required: true)),
        ["funded-lines.json"] = json => facts.FundedLines.AddRange(json.LocatedObjects("fundedLines", FactReading.FundedLine, required: true)),
        ["grants.json"] = json => facts.Grants.AddRange(json.LocatedObjects("grants", FactReading.Grant, required: true)),
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
