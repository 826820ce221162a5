using Partnership.Meetings.Agendas;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

public sealed class AgendaDifferenceTests
{
    private static readonly AgendaItem[] Before = MeetingSamples.Items;

    [Fact]
    public void The_same_agenda_has_no_changes() => AgendaDifference.Between(Before, [.. Before]).ShouldBeEmpty();

    [Fact]
    public void An_item_added_in_front_does_not_move_the_others() =>
        AgendaDifference.Between(Before, [new("1", "Minute's silence"), Before[0] with { Number = "2" }, Before[1] with { Number = "3" }, Before[2] with { Number = "4" }])
            .ShouldBe(["Added: 1. Minute's silence."]);

    [Fact]
    public void An_item_taken_off_is_named_with_its_old_number() =>
        AgendaDifference.Between(Before, [Before[0], Before[2] with { Number = "2" }]).ShouldBe(["Taken off: Serious violence duty (was item 2)."]);

    [Fact]
    public void An_item_that_changed_places_is_told_once() =>
        AgendaDifference.Between(Before, [Before[2] with { Number = "1" }, Before[0] with { Number = "2" }, Before[1] with { Number = "3" }])
            .ShouldBe(["Rural crime update is now item 1 (was 3)."]);

    [Fact]
    public void A_like_title_is_the_same_item_renamed() =>
        AgendaDifference.Between(Before, [Before[0], Before[1] with { Title = "The serious violence duty" }, Before[2]])
            .ShouldBe(["Item 2 is now “The serious violence duty” (was “Serious violence duty”)."]);

    [Fact]
    public void Purpose_presenter_time_and_paper_are_each_told() =>
        AgendaDifference.Between(Before, [Before[0], Before[1] with { Purpose = AgendaPurpose.Discussion, Presenter = "Al Fox", Minutes = null, Paper = "Paper A, revised" }, Before[2]])
            .ShouldBe(
            [
                "Serious violence duty is now for discussion (was for decision).",
                "Serious violence duty: presenter now Al Fox (was Jo Hale).",
                "Serious violence duty: no time any more (was 20 minutes).",
                "Serious violence duty: paper now Paper A, revised (was Paper A).",
            ]);

    [Fact]
    public void Two_items_of_one_title_are_kept_apart() =>
        AgendaDifference.Between([new("1", "Break"), new("2", "Break")], [new("1", "Break"), new("2", "Break"), new("3", "Break")]).ShouldBe(["Added: 3. Break."]);
}
