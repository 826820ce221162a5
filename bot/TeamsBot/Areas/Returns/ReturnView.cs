using Partnership.Returns;
using Partnership.Returns.Comparison;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns;

/// <summary>A return as one person looks at it.</summary>
/// <param name="Today">In London.</param>
/// <param name="Nonce">For the buttons of this one card.</param>
internal sealed record ReturnView(Return Return, FundingPeriod Period, Viewer Viewer, DateOnly Today, Guid Nonce)
{
    private ReturnComparison? _compared;
    private Allocation? _area;
    private string? _title;

    public EarlierReturns Earlier { get; init; } = EarlierReturns.None;

    /// <summary>The submission that came back, so that a draft shows what was changed since; null where none did.</summary>
    public Return? Before { get; init; }

    /// <summary>The fund's whole name, from which references have their initials.</summary>
    public required string Fund { get; init; }

    public ReturnSums Sums { get; } = ReturnSums.Of(Return);

    /// <summary>What the draft changed of the submission that came back; null where none did.</summary>
    public ReturnComparison? Compared => _compared ??= Before is null ? null : ReturnComparison.Between(Before, Return);

    public ReturnKey Key => Return.Key;

    public bool IsPlan => Key.Kind == ReturnKind.SpendingPlan;

    public Allocation Area => _area ??= Period.Allocations.First(one => one.Area == Key.Area);

    public DateOnly Due => Period.DueOn(Key.Kind);

    /// <summary>"Cherwell: mid-year return 2017/18".</summary>
    public string Title => _title ??= ReturnWords.Title(Area.Name, Key.Kind, Period.Name);

    /// <summary>As people can say it, such as "CSF-2017-18-CHE-MID-1".</summary>
    public string Reference => ReturnReference.Of(Return, Area, Fund).ToString();

    /// <summary>
    /// What the secretariat or the commander wants changed, on the return as a whole or on one line. What was asked of a line goes once that line is
    /// changed; those who look at the return again after it was sent see it still.
    /// </summary>
    public IEnumerable<LineComment> CommentsOn(LineId? line) => IsAnswered(line) ? [] : Return.Comments.Where(comment => comment.Line == line);

    private bool IsAnswered(LineId? line) => Return.State switch
    {
        ReturnState.Accepted => true,
        ReturnState.Draft => line is { } asked && Compared?.Lines.Any(one => one.Line == asked && one.Change == LineChange.Changed) is true,
        _ => Viewer is { IsCommander: false, IsSecretariat: false },
    };

    /// <summary>For a button that looks at something.</summary>
    public CardAction Look(string verb) => ReturnActions.On(verb, Key) with { Revision = Return.Revision };

    /// <summary>For a button that writes something.</summary>
    public CardAction Write(string verb) => Look(verb) with { Nonce = Nonce.ToString("N") };
}
