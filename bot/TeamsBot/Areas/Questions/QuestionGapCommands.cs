using System.Globalization;
using Microsoft.Data.Sqlite;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Questions;

/// <summary>The statements on the table of <see cref="QuestionGap"/>.</summary>
internal sealed class QuestionGapCommands(DatabaseSession session)
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly SqliteCommand _count = session.Prepare("SELECT count(*) FROM QuestionGaps");

    private readonly SqliteCommand _page = session.Prepare(
        "SELECT Question, Kind, Count, FirstDay, LastDay FROM QuestionGaps ORDER BY Count DESC, LastDay DESC, Question, Kind LIMIT $take OFFSET $skip",
        "$take",
        "$skip");

    private readonly SqliteCommand _add = session.Prepare(
        """
        INSERT INTO QuestionGaps (Question, Kind, Count, FirstDay, LastDay) VALUES ($question, $kind, $count, $first, $last)
        ON CONFLICT (Question, Kind) DO UPDATE SET Count = Count + excluded.Count, FirstDay = min(FirstDay, excluded.FirstDay), LastDay = max(LastDay, excluded.LastDay)
        """,
        "$question",
        "$kind",
        "$count",
        "$first",
        "$last");

    private readonly SqliteCommand _remove = session.Prepare("DELETE FROM QuestionGaps WHERE Question = $question AND Kind = $kind", "$question", "$kind");

    private readonly SqliteCommand _removeOld = session.Prepare("DELETE FROM QuestionGaps WHERE LastDay < $day", "$day");

    private readonly SqliteCommand _removeBeyond = session.Prepare(
        "DELETE FROM QuestionGaps WHERE rowid IN (SELECT rowid FROM QuestionGaps ORDER BY LastDay DESC, Count DESC LIMIT -1 OFFSET $keep)",
        "$keep");

    public int Count() => Convert.ToInt32(_count.ExecuteScalar(), CultureInfo.InvariantCulture);

    /// <summary>The most frequent first; among equals the latest.</summary>
    public List<QuestionGap> Page(int skip, int take)
    {
        _page.Parameters[0].Value = take;
        _page.Parameters[1].Value = skip;
        using var reader = _page.ExecuteReader();
        var gaps = new List<QuestionGap>();
        while (reader.Read())
        {
            gaps.Add(new QuestionGap
            {
                Question = reader.GetString(0),
                Kind = Enum.Parse<QuestionGapKind>(reader.GetString(1)),
                Count = reader.GetInt32(2),
                FirstDay = DateOnly.ParseExact(reader.GetString(3), DayFormat, CultureInfo.InvariantCulture),
                LastDay = DateOnly.ParseExact(reader.GetString(4), DayFormat, CultureInfo.InvariantCulture),
            });
        }

        return gaps;
    }

    /// <summary>Counts the question once more.</summary>
    public void Add(string question, QuestionGapKind kind, DateOnly day) => Add(question, kind, count: 1, day, day);

    /// <summary>Stores a question in other words, or not at all.</summary>
    public void Replace(QuestionGap gap, string? question)
    {
        _remove.Parameters[0].Value = gap.Question;
        _remove.Parameters[1].Value = gap.Kind.ToString();
        _remove.ExecuteNonQuery();
        if (question is not null)
        {
            Add(question, gap.Kind, gap.Count, gap.FirstDay, gap.LastDay);
        }
    }

    /// <summary>Removes what was last asked before a day, and of the rest what is more than to be kept, the longest ago first.</summary>
    public void Remove(DateOnly before, int keep)
    {
        _removeOld.Parameters[0].Value = before.ToString(DayFormat, CultureInfo.InvariantCulture);
        _removeOld.ExecuteNonQuery();
        _removeBeyond.Parameters[0].Value = keep;
        _removeBeyond.ExecuteNonQuery();
    }

    private void Add(string question, QuestionGapKind kind, int count, DateOnly first, DateOnly last)
    {
        _add.Parameters[0].Value = question;
        _add.Parameters[1].Value = kind.ToString();
        _add.Parameters[2].Value = count;
        _add.Parameters[3].Value = first.ToString(DayFormat, CultureInfo.InvariantCulture);
        _add.Parameters[4].Value = last.ToString(DayFormat, CultureInfo.InvariantCulture);
        _add.ExecuteNonQuery();
    }
}
