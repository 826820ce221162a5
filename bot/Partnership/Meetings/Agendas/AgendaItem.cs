namespace Partnership.Meetings.Agendas;

/// <summary>An item of an agenda.</summary>
/// <param name="Number">As the agenda writes it: "4", "4a", "4.1".</param>
/// <param name="Presenter">Who leads it: a person, a body or a post.</param>
/// <param name="Minutes">How long it is to take; positive.</param>
/// <param name="Paper">Its paper: a title, a file name or an address.</param>
/// <param name="IsExempt">Whether it is not for the public: then neither it nor its paper is shown to anybody but the secretariat and those whom it names.</param>
public sealed record AgendaItem(string Number, string Title, AgendaPurpose Purpose = AgendaPurpose.NotStated, string? Presenter = null, int? Minutes = null, string? Paper = null, bool IsExempt = false)
{
    /// <summary>"4. Fly-tipping (decision, Jo Hale, 10 minutes)".</summary>
    public override string ToString()
    {
        var details = new List<string>(4);
        if (Purpose != AgendaPurpose.NotStated)
        {
            details.Add(AgendaWords.Of(Purpose));
        }

        if (Presenter is not null)
        {
            details.Add(Presenter);
        }

        if (Minutes is { } minutes)
        {
            details.Add(Calendars.LondonWords.Count(minutes, "minute"));
        }

        if (IsExempt)
        {
            details.Add("exempt");
        }

        return $"{Number}. {Title}{(details.Count == 0 ? "" : $" ({string.Join(", ", details)})")}";
    }
}
