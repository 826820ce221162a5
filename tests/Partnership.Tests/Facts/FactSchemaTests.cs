using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Facts;
using Partnership.Facts.Reading;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Facts;

/// <summary>The published schemas and what the loader reads are the same thing.</summary>
public sealed class FactSchemaTests
{
    private static readonly string SchemaFolder = Path.Combine(AppContext.BaseDirectory, "facts", "schema");

    private static readonly Dictionary<string, Type> Records = new(StringComparer.Ordinal)
    {
        ["documents"] = typeof(Document),
        ["bodies"] = typeof(Body),
        ["periods"] = typeof(Period),
        ["topics"] = typeof(Topic),
        ["priorities"] = typeof(Priority),
        ["areas-of-work"] = typeof(AreaOfWork),
        ["funded-lines"] = typeof(FundedLine),
        ["grants"] = typeof(Grant),
        ["statements"] = typeof(Statement),
    };

    public static TheoryData<string> Schemas() => [.. Records.Keys];

    public static TheoryData<string, string, bool> Fields()
    {
        var fields = new TheoryData<string, string, bool>();
        foreach (var name in Records.Keys)
        {
            var item = Item(name);
            var required = item["required"]!.AsArray().Select(field => field!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
            foreach (var field in item["properties"]!.AsObject())
            {
                fields.Add(name, field.Key, required.Contains(field.Key));
            }
        }

        return fields;
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_schema_names_exactly_the_properties_of_its_record(string name)
    {
        var schema = Item(name)["properties"]!.AsObject().Select(property => property.Key);

        schema.ShouldBe(PropertyNames(Records[name]), ignoreOrder: true);
    }

    [Fact]
    public void The_nested_objects_have_the_properties_of_their_records()
    {
        Schema("common")["$defs"]!["source"]!["properties"]!.AsObject().Select(property => property.Key).ShouldBe(PropertyNames(typeof(Source)), ignoreOrder: true);
        Schema("bodies")["$defs"]!["nameInUse"]!["properties"]!.AsObject().Select(property => property.Key).ShouldBe(PropertyNames(typeof(NameInUse)), ignoreOrder: true);
    }

    [Theory]
    [InlineData("bodies", typeof(BodyKind))]
    [InlineData("periods", typeof(PeriodKind))]
    [InlineData("priorities", typeof(PriorityKind))]
    [InlineData("grants", typeof(GrantKind))]
    [InlineData("statements", typeof(StatementKind))]
    public void A_schema_lists_exactly_the_kinds_there_are(string name, Type kinds)
    {
        var listed = Item(name)["properties"]!["kind"]!["enum"]!.AsArray().Select(kind => kind!.GetValue<string>());

        listed.ShouldBe(Enum.GetNames(kinds).Select(JsonNamingPolicy.CamelCase.ConvertName));
    }

    [Fact]
    public void Every_kind_is_read_as_the_value_of_its_name()
    {
        using var county = new SmallshireCopy();

        KindsRead<BodyKind>(county, "bodies.json", "bodies", facts => facts.Bodies[0].Fact.Kind);
        KindsRead<PeriodKind>(county, "periods.json", "periods", facts => facts.Periods[0].Fact.Kind);
        KindsRead<PriorityKind>(county, "priorities.json", "priorities", facts => facts.Priorities[0].Fact.Kind);
        KindsRead<GrantKind>(county, "grants.json", "grants", facts => facts.Grants[0].Fact.Kind);
        KindsRead<StatementKind>(county, "statements-all.json", "statements", facts => facts.Statements[0].Fact.Kind);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_is_missed_when_and_only_when_the_schema_requires_it(string name, string field, bool required)
    {
        using var county = new SmallshireCopy();
        var file = name is "statements" ? "statements-all.json" : $"{name}.json";
        var list = JsonNamingPolicy.CamelCase.ConvertName(Schema(name)["required"]![0]!.GetValue<string>());
        county.Edit(file, $"$.{list}[0].{field}", null);

        var missing = county.Check().Faults.Any(fault => fault == new FactFault(file, $"$.{list}[0].{field}", "is missing"));

        missing.ShouldBe(required);
    }

    [Fact]
    public void Every_fact_file_names_a_schema_that_is_there()
    {
        foreach (var file in Directory.EnumerateFiles(Oxfordshire.Folder))
        {
            var schema = JsonNode.Parse(File.ReadAllText(file))!["$schema"]!.GetValue<string>();

            File.Exists(Path.Combine(Oxfordshire.Folder, schema)).ShouldBeTrue($"{file} names {schema}");
        }
    }

    private static void KindsRead<TKind>(SmallshireCopy county, string file, string list, Func<FactFiles, TKind> read)
        where TKind : struct, Enum
    {
        foreach (var kind in Enum.GetValues<TKind>())
        {
            county.Edit(file, $"$.{list}[0].kind", $"\"{JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}\"");

            read(FactFolder.Read(county.Folder, [])).ShouldBe(kind);
        }
    }

    private static IEnumerable<string> PropertyNames(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    private static JsonNode Item(string name) => Schema(name)["$defs"]!["item"]!;

    private static JsonNode Schema(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(SchemaFolder, $"{name}.schema.json")))!;
}
