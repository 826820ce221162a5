using Partnership.Meetings.Agendas;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

/// <summary>An agenda written as text is read back as the same agenda.</summary>
public sealed class AgendaTextTests
{
    public static TheoryData<string, AgendaItem[]> Agendas => new()
    {
        { "plain", [new AgendaItem("1", "Welcome"), new AgendaItem("2", "Close")] },
        { "details", [new AgendaItem("1", "Budget 2027/28", AgendaPurpose.Decision, "Jo Hale", 20, "Budget 2027-28.docx"), new AgendaItem("2", "Close")] },
        { "dashes", [new AgendaItem("1", "Domestic Abuse – Next Steps", AgendaPurpose.Discussion), new AgendaItem("2", "Oxford – Cherwell – Vale", AgendaPurpose.NotStated, "Chair")] },
        { "parts", [new AgendaItem("4", "Reports"), new AgendaItem("4a", "Hate crime", AgendaPurpose.Information), new AgendaItem("4b", "Rural crime", AgendaPurpose.NotStated, null, 15)] },
        { "decimals", [new AgendaItem("1", "Reports"), new AgendaItem("1.1", "Hate crime"), new AgendaItem("1.2", "Rural crime", AgendaPurpose.NotStated, null, null, "Paper A")] },
        { "brackets", [new AgendaItem("1", "Minutes (12 March)", AgendaPurpose.Decision), new AgendaItem("2", "Any other business")] },
        { "none", [] },
    };

    [Theory]
    [MemberData(nameof(Agendas))]
    public void What_is_written_is_read_back(string name, AgendaItem[] items)
    {
        name.ShouldNotBeEmpty();

        AgendaReader.Read(AgendaText.Of(items)).Items.ShouldBe(items);
    }

    [Fact]
    public void An_item_takes_one_line_where_that_is_enough() =>
        AgendaText.Of([new AgendaItem("1", "Welcome", AgendaPurpose.NotStated, "Chair", 5), new AgendaItem("2", "Budget", AgendaPurpose.Decision)]).ShouldBe("1. Welcome – Chair – 5 mins\n2. Budget – for decision");
}
