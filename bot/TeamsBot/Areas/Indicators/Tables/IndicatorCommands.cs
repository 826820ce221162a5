using Microsoft.Data.Sqlite;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Indicators.Tables;

/// <summary>The statements on the tables of indicators and of what is reported for them.</summary>
internal sealed class IndicatorCommands(DatabaseSession session)
{
    private readonly SqliteCommand _definitions = session.Prepare("SELECT Json FROM IndicatorDefinitions ORDER BY Id");

    private readonly SqliteCommand _definitionRevision = session.Prepare("SELECT Revision FROM IndicatorDefinitions WHERE Id = $id", "$id");

    private readonly SqliteCommand _saveDefinition = session.Prepare(
        """
        INSERT INTO IndicatorDefinitions (Id, Revision, Json) VALUES ($id, $revision, $json)
        ON CONFLICT (Id) DO UPDATE SET Revision = excluded.Revision, Json = excluded.Json
        """,
        "$id",
        "$revision",
        "$json");

    private readonly SqliteCommand _values = session.Prepare("SELECT Json FROM IndicatorValues ORDER BY Quarter, Area, Indicator");

    private readonly SqliteCommand _reported = session.Prepare("SELECT Json FROM IndicatorValues WHERE Area = $area AND Quarter = $quarter ORDER BY Indicator", "$area", "$quarter");

    private readonly SqliteCommand _revision = session.Prepare("SELECT coalesce(sum(Revision), 0) FROM IndicatorValues WHERE Area = $area AND Quarter = $quarter", "$area", "$quarter");

    private readonly SqliteCommand _naming = session.Prepare("SELECT count(*) FROM IndicatorValues WHERE instr(Json, $person) > 0", "$person");

    private readonly SqliteCommand _saveValue = session.Prepare(
        """
        INSERT INTO IndicatorValues (Area, Quarter, Indicator, Revision, Json) VALUES ($area, $quarter, $indicator, 1, $json)
        ON CONFLICT (Area, Quarter, Indicator) DO UPDATE SET Revision = Revision + 1, Json = excluded.Json
        """,
        "$area",
        "$quarter",
        "$indicator",
        "$json");

    /// <summary>What the secretariat has defined or changed.</summary>
    public List<IndicatorDefinition> Definitions() => _definitions.ReadAll(IndicatorJsonContext.Default.IndicatorDefinition);

    /// <summary>The revision that is kept; 0 for one that nobody defined or changed.</summary>
    public int Revision(IndicatorId id)
    {
        _definitionRevision.Parameters[0].Value = id.Value;
        return (int)(_definitionRevision.ExecuteScalar() as long? ?? 0);
    }

    public void Save(IndicatorDefinition definition, string json)
    {
        _saveDefinition.Parameters[0].Value = definition.Id.Value;
        _saveDefinition.Parameters[1].Value = definition.Revision;
        _saveDefinition.Parameters[2].Value = json;
        _saveDefinition.ExecuteNonQuery();
    }

    /// <summary>Everything reported, the oldest quarter first.</summary>
    public List<IndicatorValue> Values() => _values.ReadAll(IndicatorJsonContext.Default.IndicatorValue);

    /// <summary>How many figures name a person. Looks at every row.</summary>
    public long CountNaming(PersonId person)
    {
        _naming.Parameters[0].Value = person.Value.ToString("D");
        return (long)_naming.ExecuteScalar()!;
    }

    /// <summary>What an area has reported for a quarter.</summary>
    public List<IndicatorValue> Reported(FundedLineId area, Quarter quarter)
    {
        Name(_reported, area, quarter);
        return _reported.ReadAll(IndicatorJsonContext.Default.IndicatorValue);
    }

    /// <summary>Grows with every figure that an area reports for a quarter; 0 before the first.</summary>
    public int Revision(FundedLineId area, Quarter quarter)
    {
        Name(_revision, area, quarter);
        return (int)(long)_revision.ExecuteScalar()!;
    }

    public void Save(IndicatorValue value, string json)
    {
        Name(_saveValue, value.Area, value.Quarter);
        _saveValue.Parameters[2].Value = value.Indicator.Value;
        _saveValue.Parameters[3].Value = json;
        _saveValue.ExecuteNonQuery();
    }

    /// <summary>Sorts as quarters follow each other.</summary>
    public static string Key(Quarter quarter) => FormattableString.Invariant($"{quarter.Year.StartYear}-{quarter.Number}");

    private static void Name(SqliteCommand command, FundedLineId area, Quarter quarter)
    {
        command.Parameters[0].Value = area.Value;
        command.Parameters[1].Value = Key(quarter);
    }
}
