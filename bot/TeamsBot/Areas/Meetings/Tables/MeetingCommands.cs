using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Meetings;
using Partnership.Meetings.Papers;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>The statements on the tables of <see cref="MeetingRow"/> and <see cref="MeetingPaperRow"/>.</summary>
internal sealed class MeetingCommands(DatabaseSession session)
{
    private const string Columns = "SELECT Json, Version, Origin FROM Meetings";

    private readonly SqliteCommand _find = session.Prepare($"{Columns} WHERE Id = $id", "$id");

    private readonly SqliteCommand _findOrigin = session.Prepare($"{Columns} WHERE Origin = $origin", "$origin");

    private readonly SqliteCommand _endingAfter = session.Prepare($"{Columns} WHERE Ends > $instant ORDER BY Starts, Id", "$instant");

    private readonly SqliteCommand _between = session.Prepare($"{Columns} WHERE Ends > $from AND Starts < $until ORDER BY Starts, Id", "$from", "$until");

    private readonly SqliteCommand _version = session.Prepare("SELECT Version FROM Meetings WHERE Id = $id", "$id");

    private readonly SqliteCommand _save = session.Prepare(
        """
        INSERT INTO Meetings (Id, Body, Starts, Ends, Version, Origin, Json) VALUES ($id, $body, $starts, $ends, $version, $origin, $json)
        ON CONFLICT (Id) DO UPDATE SET Body = excluded.Body, Starts = excluded.Starts, Ends = excluded.Ends, Version = excluded.Version,
            Origin = coalesce(excluded.Origin, Origin), Json = excluded.Json
        """,
        "$id",
        "$body",
        "$starts",
        "$ends",
        "$version",
        "$origin",
        "$json");

    private readonly SqliteCommand _papers = session.Prepare("SELECT Name, Json, Origin, At FROM MeetingPapers WHERE Meeting = $meeting ORDER BY Name", "$meeting");

    private readonly SqliteCommand _savePaper = session.Prepare(
        """
        INSERT INTO MeetingPapers (Meeting, Name, Origin, At, Json) VALUES ($meeting, $name, $origin, $at, $json)
        ON CONFLICT (Meeting, Name) DO UPDATE SET Origin = excluded.Origin, At = excluded.At, Json = excluded.Json
        """,
        "$meeting",
        "$name",
        "$origin",
        "$at",
        "$json");

    public KeptMeeting? Find(MeetingId id)
    {
        _find.Parameters[0].Value = Key(id);
        return ReadAll(_find) is [var kept] ? kept : null;
    }

    public KeptMeeting? FindOrigin(string origin)
    {
        _findOrigin.Parameters[0].Value = origin;
        return ReadAll(_findOrigin) is [var kept] ? kept : null;
    }

    /// <summary>The meetings that are not over at an instant, by their start.</summary>
    public List<KeptMeeting> EndingAfter(DateTimeOffset instant)
    {
        _endingAfter.Parameters[0].Value = instant.ToUnixTimeMilliseconds();
        return ReadAll(_endingAfter);
    }

    /// <summary>The meetings that fall into a stretch of time, by their start.</summary>
    public List<KeptMeeting> Between(DateTimeOffset from, DateTimeOffset until)
    {
        _between.Parameters[0].Value = from.ToUnixTimeMilliseconds();
        _between.Parameters[1].Value = until.ToUnixTimeMilliseconds();
        return ReadAll(_between);
    }

    /// <summary>0 for a meeting that is not kept.</summary>
    public int Version(MeetingId id)
    {
        _version.Parameters[0].Value = Key(id);
        return _version.ExecuteScalar() is long version ? (int)version : 0;
    }

    public void Save(Meeting meeting, int version, string? origin, string json)
    {
        _save.Parameters[0].Value = Key(meeting.Id);
        _save.Parameters[1].Value = meeting.Body.Value;
        _save.Parameters[2].Value = meeting.Time.Starts.ToUnixTimeMilliseconds();
        _save.Parameters[3].Value = meeting.Time.Ends.ToUnixTimeMilliseconds();
        _save.Parameters[4].Value = version;
        _save.Parameters[5].Value = (object?)origin ?? DBNull.Value;
        _save.Parameters[6].Value = json;
        _save.ExecuteNonQuery();
    }

    /// <summary>The summaries of a meeting's papers, by name.</summary>
    public List<KeptPaper> Papers(MeetingId meeting)
    {
        _papers.Parameters[0].Value = Key(meeting);
        using var reader = _papers.ExecuteReader();
        var papers = new List<KeptPaper>();
        while (reader.Read())
        {
            papers.Add(new KeptPaper(
                reader.GetString(0),
                JsonSerializer.Deserialize(reader.GetString(1), MeetingJsonContext.Default.PaperSummary) ?? throw Empty(),
                reader.IsDBNull(2) ? null : reader.GetString(2),
                DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3))));
        }

        return papers;
    }

    public void SavePaper(MeetingId meeting, KeptPaper paper, string json)
    {
        _savePaper.Parameters[0].Value = Key(meeting);
        _savePaper.Parameters[1].Value = paper.Name;
        _savePaper.Parameters[2].Value = (object?)paper.Origin ?? DBNull.Value;
        _savePaper.Parameters[3].Value = paper.At.ToUnixTimeMilliseconds();
        _savePaper.Parameters[4].Value = json;
        _savePaper.ExecuteNonQuery();
    }

    private static string Key(MeetingId id) => id.ToString();

    private static List<KeptMeeting> ReadAll(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var meetings = new List<KeptMeeting>();
        while (reader.Read())
        {
            meetings.Add(new KeptMeeting(
                JsonSerializer.Deserialize(reader.GetString(0), MeetingJsonContext.Default.Meeting) ?? throw Empty(),
                reader.GetInt32(1),
                reader.IsDBNull(2) ? null : reader.GetString(2)));
        }

        return meetings;
    }

    private static JsonException Empty() => new("A kept document is empty.");
}

/// <summary>The summary of a meeting's paper.</summary>
internal sealed class MeetingPaperRow
{
    public required string Meeting { get; init; }

    public required string Name { get; init; }

    public string? Origin { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Json { get; init; }
}

internal sealed class MeetingPaperRowConfiguration : IEntityTypeConfiguration<MeetingPaperRow>
{
    public void Configure(EntityTypeBuilder<MeetingPaperRow> builder)
    {
        builder.ToTable("MeetingPapers");
        builder.HasKey(row => new { row.Meeting, row.Name });
    }
}

/// <summary>A meeting as it stands now; the columns beside the document are there to be searched by.</summary>
internal sealed class MeetingRow
{
    public required string Id { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset Starts { get; init; }

    public required DateTimeOffset Ends { get; init; }

    public required int Version { get; init; }

    public string? Origin { get; init; }

    public required string Json { get; init; }
}

internal sealed class MeetingRowConfiguration : IEntityTypeConfiguration<MeetingRow>
{
    public void Configure(EntityTypeBuilder<MeetingRow> builder)
    {
        builder.ToTable("Meetings");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Ends);
        builder.HasIndex(row => row.Origin).IsUnique();
    }
}
