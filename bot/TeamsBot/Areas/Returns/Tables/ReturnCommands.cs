using System.Text.Json;
using Microsoft.Data.Sqlite;
using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>The statements on the tables of returns, their submissions and the funding periods.</summary>
internal sealed class ReturnCommands(DatabaseSession session)
{
    /// <summary>In the place of a discarded draft's document: its revision goes on, so that no old card fits the next draft.</summary>
    public const string None = "";

    private readonly SqliteCommand _find = session.Prepare(
        "SELECT Json FROM Returns WHERE Period = $period AND Area = $area AND Kind = $kind AND Json <> ''", "$period", "$area", "$kind");

    private readonly SqliteCommand _revision = session.Prepare(
        "SELECT Revision FROM Returns WHERE Period = $period AND Area = $area AND Kind = $kind", "$period", "$area", "$kind");

    private readonly SqliteCommand _inPeriod = session.Prepare("SELECT Json FROM Returns WHERE Period = $period AND Json <> '' ORDER BY Area, Kind", "$period");

    private readonly SqliteCommand _save = session.Prepare(
        """
        INSERT INTO Returns (Period, Area, Kind, Revision, Json) VALUES ($period, $area, $kind, $revision, $json)
        ON CONFLICT (Period, Area, Kind) DO UPDATE SET Revision = excluded.Revision, Json = excluded.Json
        """,
        "$period",
        "$area",
        "$kind",
        "$revision",
        "$json");

    private readonly SqliteCommand _submissions = session.Prepare(
        "SELECT Json FROM ReturnSubmissions WHERE Period = $period AND Area = $area AND Kind = $kind ORDER BY Submission", "$period", "$area", "$kind");

    private readonly SqliteCommand _saveSubmission = session.Prepare(
        """
        INSERT INTO ReturnSubmissions (Period, Area, Kind, Submission, Json) VALUES ($period, $area, $kind, $submission, $json)
        ON CONFLICT (Period, Area, Kind, Submission) DO UPDATE SET Json = excluded.Json
        """,
        "$period",
        "$area",
        "$kind",
        "$submission",
        "$json");

    private readonly SqliteCommand _naming = session.Prepare(
        "SELECT Json FROM Returns WHERE instr(Json, $person) > 0 UNION ALL SELECT Json FROM ReturnSubmissions WHERE instr(Json, $person) > 0", "$person");

    private readonly SqliteCommand _periods = session.Prepare("SELECT Json FROM FundingPeriods ORDER BY Period DESC");

    private readonly SqliteCommand _periodRevision = session.Prepare("SELECT Revision FROM FundingPeriods WHERE Period = $period", "$period");

    private readonly SqliteCommand _savePeriod = session.Prepare(
        """
        INSERT INTO FundingPeriods (Period, Revision, Json) VALUES ($period, $revision, $json)
        ON CONFLICT (Period) DO UPDATE SET Revision = excluded.Revision, Json = excluded.Json
        """,
        "$period",
        "$revision",
        "$json");

    /// <summary>The document of the return as it stands, for <see cref="Read(string)"/>; null when it was not started.</summary>
    public string? FindJson(ReturnKey key)
    {
        Name(_find, key);
        return _find.ExecuteScalar() as string;
    }

    public static Return Read(string json) => JsonRows.Read(json, ReturnJsonContext.Default.Return);

    public static string Write(Return made) => JsonSerializer.Serialize(made, ReturnJsonContext.Default.Return);

    /// <summary>The revision that is kept; 0 when the return was never started.</summary>
    public int Revision(ReturnKey key)
    {
        Name(_revision, key);
        return (int)(_revision.ExecuteScalar() as long? ?? 0);
    }

    public List<Return> InPeriod(PeriodId period)
    {
        _inPeriod.Parameters[0].Value = period.Value;
        return _inPeriod.ReadAll(ReturnJsonContext.Default.Return);
    }

    public void Save(Return changed, string json)
    {
        Name(_save, changed.Key);
        _save.Parameters[3].Value = changed.Revision;
        _save.Parameters[4].Value = json;
        _save.ExecuteNonQuery();
    }

    /// <summary>Every submission, the first first, each as far as it came.</summary>
    public List<Return> Submissions(ReturnKey key)
    {
        Name(_submissions, key);
        return _submissions.ReadAll(ReturnJsonContext.Default.Return);
    }

    /// <summary>Every return and submission that names a person. Looks at every row.</summary>
    public List<Return> Naming(PersonId person)
    {
        _naming.Parameters[0].Value = person.Value.ToString("D");
        return _naming.ReadAll(ReturnJsonContext.Default.Return);
    }

    public void SaveSubmission(Return submitted, string json)
    {
        Name(_saveSubmission, submitted.Key);
        _saveSubmission.Parameters[3].Value = submitted.Submission;
        _saveSubmission.Parameters[4].Value = json;
        _saveSubmission.ExecuteNonQuery();
    }

    /// <summary>The newest first.</summary>
    public List<FundingPeriod> Periods() => _periods.ReadAll(ReturnJsonContext.Default.FundingPeriod);

    /// <summary>The revision that is kept; 0 when the period was not opened.</summary>
    public int PeriodRevision(PeriodId period)
    {
        _periodRevision.Parameters[0].Value = period.Value;
        return (int)(_periodRevision.ExecuteScalar() as long? ?? 0);
    }

    public void Save(FundingPeriod period, string json)
    {
        _savePeriod.Parameters[0].Value = period.Id.Value;
        _savePeriod.Parameters[1].Value = period.Revision;
        _savePeriod.Parameters[2].Value = json;
        _savePeriod.ExecuteNonQuery();
    }

    private static void Name(SqliteCommand command, ReturnKey key)
    {
        command.Parameters[0].Value = key.Period.Value;
        command.Parameters[1].Value = key.Area.Value;
        command.Parameters[2].Value = key.Kind.ToString();
    }
}
