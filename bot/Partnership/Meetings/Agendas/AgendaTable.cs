namespace Partnership.Meetings.Agendas;

/// <summary>The columns of an agenda that is a table.</summary>
internal static class AgendaTable
{
    /// <summary>What stands before an access column's own heading.</summary>
    public const string Access = "access ";

    private static readonly Dictionary<string, string> _heads = new (string Column, string Heads)[]
        {
            ("title", "item,title,subject,agenda item,topic,item title,item description,description,business,heading"),
            ("number", "no,no.,#,number,item no,item no.,ref,ref.,item number,agenda no,agenda no.,agenda item no"),
            ("presenter", "lead,presenter,who,owner,speaker,presented by,lead officer,led by,lead/presenter,presenter/lead,officer,report of,report author,author,responsible,lead member,item lead,presenting"),
            ("purpose", "purpose,action,for,action required,purpose of item,type,decision/discussion/information,ask,required"),
            ("time", "time,minutes,mins,duration,timing,timings,start,start time,time (mins),length,allocated time,time allocated"),
            ("paper", "paper,papers,report,attachment,enclosure,enclosures,enc,enc.,documents,document,page,pages,page no,page no.,papers/verbal,format,paper/verbal,attachments,paper ref,reports,page(s),supporting papers"),
            (Access, "access,status,classification,marking,part,public,public?,exempt,exempt?,confidential,confidential?,private,private?,restricted,public/private,public / private,public or private,public/exempt,public / exempt,open/exempt,open / exempt,open/closed,open / closed,publication"),
        }
        .SelectMany(static entry => entry.Heads.Split(',').Select(head => (head, Column: entry.Column is Access ? Access + head.ToUpperInvariant() : entry.Column)))
        .ToDictionary(static entry => entry.head, static entry => entry.Column, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a row's cells head, such as "Item | Title | Lead | Purpose | Time | Paper"; null where it is no heading row.</summary>
    public static string[]? ColumnsOf(IReadOnlyList<string> cells)
    {
        var columns = cells.Select(static cell => _heads.GetValueOrDefault(cell.Trim().Trim('*', ':', ' '), "")).ToList();
        if (columns.Count(static column => column.Length > 0) < 2 || columns.Count(static column => column.Length == 0) > columns.Count / 2)
        {
            return null;
        }

        // "Item | Title": the first is then the number's heading.
        if (columns.Count(static column => column is "title") > 1)
        {
            columns[columns.IndexOf("title")] = columns.Contains("number") ? "" : "number";
        }

        return columns.Contains("title") ? [.. columns] : null;
    }

    /// <summary>"A", "B1", "D (to follow)": what a column of papers holds.</summary>
    public static bool IsPaperMark(string cell) => cell is [>= 'A' and <= 'Z'] or [>= 'A' and <= 'Z', >= '0' and <= '9'] || (cell.Length > 4 && cell[1..].StartsWith(" (", StringComparison.Ordinal) && cell.EndsWith(')') && AgendaDetail.PaperIn(cell) is not null);

    /// <summary>Whether a cell says that there is nothing to say.</summary>
    public static bool IsNothing(string cell) => cell.Trim().Trim('.', '*').ToUpperInvariant() is "" or "-" or "\u2013" or "\u2014" or "N/A" or "NONE" or "NIL" or "TBC" or "TBA" or "NO" or "NOT APPLICABLE" or "NO PAPER";

    /// <summary>A cell says it in words of its own, or with its column's heading: "Part" and "2", "Public" and "No".</summary>
    public static bool IsExempt(string heading, string cell)
    {
        var isYes = cell.ToUpperInvariant() is "YES" or "Y" or "X" or "TRUE" or "\u2713" or "\u2714";
        var isNo = cell.ToUpperInvariant() is "NO" or "N" or "FALSE";
        return heading.TrimEnd('?') switch
        {
            "PUBLIC" when isYes || isNo => isNo,
            "EXEMPT" or "CONFIDENTIAL" or "PRIVATE" or "RESTRICTED" when isYes || isNo => isYes,
            "PART" => ExemptWords.IsMark($"part {cell}"),
            "OPEN/CLOSED" or "OPEN / CLOSED" => cell.StartsWith("closed", StringComparison.OrdinalIgnoreCase),
            _ => ExemptWords.IsMark(cell),
        };
    }
}
