using System.Text.Json.Serialization.Metadata;

namespace TeamsBot.Cards.Meetings;

/// <summary>The card templates of meetings, each read and parsed when it is first needed. Two turns at once may both read one; either result will do.</summary>
/// <param name="folder">The folder with the card areas, such as "meetings".</param>
internal sealed class MeetingCardCatalogue(string folder)
{
    public CardTemplate<MeetingCard> Meeting => field ??= Load("meetings/meeting.json", MeetingCardJsonContext.Default.MeetingCard);

    public CardTemplate<MeetingFormCard> Form => field ??= Load("meetings/form.json", MeetingCardJsonContext.Default.MeetingFormCard);

    public CardTemplate<MeetingListCard> List => field ??= Load("meetings/list.json", MeetingCardJsonContext.Default.MeetingListCard);

    public CardTemplate<AgendaCard> Agenda => field ??= Load("meetings/agenda.json", MeetingCardJsonContext.Default.AgendaCard);

    private CardTemplate<T> Load<T>(string name, JsonTypeInfo<T> json) => CardTemplateFile.Load(folder, name, json);
}
