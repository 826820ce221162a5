using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using TeamsBot.Areas.Questions;
using TeamsBot.Tests.Storage;
using Xunit;

namespace TeamsBot.Tests.Areas.Questions;

public sealed class QuestionGapStoreTests : IAsyncDisposable
{
    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_same_question_is_counted_with_its_first_and_last_day()
    {
        await AddAsync("Who runs the ferry?");
        _clock.SetUtcNow(new DateTimeOffset(2026, 5, 9, 23, 30, 0, TimeSpan.Zero));
        await AddAsync("who runs  the ferry");

        var gap = Store.Read(0, 20).Gaps.ShouldHaveSingleItem();

        gap.Question.ShouldBe("who runs the […]");
        gap.Kind.ShouldBe(QuestionGapKind.Refused);
        gap.Count.ShouldBe(2);
        gap.FirstDay.ShouldBe(new DateOnly(2026, 5, 4));
        gap.LastDay.ShouldBe(new DateOnly(2026, 5, 10));
    }

    [Fact]
    public async Task A_refusal_and_a_thumb_down_are_told_apart()
    {
        await AddAsync("who runs the ferry");
        await AddAsync("who runs the ferry", QuestionGapKind.Disliked);

        Store.Read(0, 20).Gaps.Select(gap => gap.Kind).ShouldBe([QuestionGapKind.Refused, QuestionGapKind.Disliked], ignoreOrder: true);
    }

    [Fact]
    public async Task The_most_frequent_come_first_page_by_page()
    {
        for (var i = 1; i <= 5; i++)
        {
            for (var times = 0; times < i; times++)
            {
                await AddAsync(Outlines.Different[i]);
            }
        }

        var first = Store.Read(0, 2);
        var last = Store.Read(4, 2);

        first.Total.ShouldBe(5);
        first.Gaps.Select(gap => gap.Question).ShouldBe([Outlines.Different[5], Outlines.Different[4]]);
        last.Gaps.Select(gap => gap.Question).ShouldBe([Outlines.Different[1]]);
    }

    [Fact]
    public async Task Many_at_once_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => AddAsync(Outlines.Different[i % 2])));

        Store.Read(0, 20).Gaps.Select(gap => gap.Count).ShouldBe([100, 100]);
    }

    [Fact]
    public async Task What_says_nothing_is_not_kept()
    {
        await AddAsync("???");

        Store.Read(0, 20).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Rows_go_when_nobody_has_asked_for_90_days()
    {
        await AddAsync("who leads burglary");
        await AddAsync("who leads hate crime");
        _clock.Advance(TimeSpan.FromDays(1));
        await AddAsync("who leads hate crime");
        _clock.Advance(TimeSpan.FromDays(90));

        await Store.RemoveOldAsync(CancellationToken.None);

        Store.Read(0, 20).Gaps.Select(gap => gap.Question).ShouldBe(["who leads hate crime"]);
    }

    [Fact]
    public async Task Rows_survive_a_restart_and_Entity_Framework_reads_them_alike()
    {
        await AddAsync("who runs the ferry", QuestionGapKind.Disliked);
        await _database.RestartAsync();
        var gap = Store.Read(0, 20).Gaps.ShouldHaveSingleItem();

        await using var context = _database.Contexts.CreateDbContext();
        var same = await context.Set<QuestionGap>().SingleAsync();

        (same.Question, same.Kind, same.Count, same.FirstDay, same.LastDay).ShouldBe((gap.Question, gap.Kind, gap.Count, gap.FirstDay, gap.LastDay));
    }

    private QuestionGapStore Store => new(_database.Writer, _database.Reader, _clock);

    private Task AddAsync(string question, QuestionGapKind kind = QuestionGapKind.Refused) => Store.AddAsync(Outlines.Of(question), kind, CancellationToken.None);
}
