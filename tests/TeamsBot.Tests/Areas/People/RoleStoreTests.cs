using Microsoft.Bot.Schema;
using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.People;
using TeamsBot.People;
using TeamsBot.Storage.Audit;
using TeamsBot.Tests.Storage;
using Xunit;

namespace TeamsBot.Tests.Areas.People;

public sealed class RoleStoreTests : IAsyncLifetime
{
    private static readonly FundedLineId Cherwell = new("cherwell");
    private static readonly FundedLineId Oxford = new("oxford");
    private static readonly Person Secretary = new(new PersonId(Guid.NewGuid()), "Sam Carter");
    private static readonly Person Officer = new(new PersonId(Guid.NewGuid()), "Olu Officer");

    private readonly TestDatabase _database = new();
    private Roles _roles = null!;
    private RoleStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        Open();
        await _store.GiveAsync(Secretary.Id, Role.Secretariat, area: null, CancellationToken.None);
        await _store.RenameAsync(Secretary.Id, Secretary.Name, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_role_is_for_its_area_alone_and_survives_a_restart()
    {
        (await GiveAsync(Officer, Role.CspContact, Cherwell)).ShouldBe(RoleChangeResult.Done);
        await _database.RestartAsync();
        Open();

        _roles.IsContactFor(Officer.Id, Cherwell).ShouldBeTrue();
        _roles.IsContactFor(Officer.Id, Oxford).ShouldBeFalse();
        _roles.IsCommanderFor(Officer.Id, Cherwell).ShouldBeFalse();
        _roles.IsSecretariat(Officer.Id).ShouldBeFalse();
        _roles.PeopleFor(Role.CspContact, Cherwell).ShouldBe([Officer]);
        _roles.PeopleFor(Role.Secretariat).ShouldBe([Secretary]);
    }

    [Fact]
    public async Task Areas_of_a_person_are_named_once_though_they_have_both_roles_there()
    {
        await GiveAsync(Officer, Role.CspContact, Cherwell);
        await GiveAsync(Officer, Role.LpaCommander, Cherwell);
        await GiveAsync(Officer, Role.LpaCommander, Oxford);

        _roles.AreasOf(Officer.Id).ShouldBe([Cherwell, Oxford]);
        _roles.AreasOf(Officer.Id, Role.CspContact).ShouldBe([Cherwell]);
    }

    [Fact]
    public async Task Giving_and_taking_is_audited_with_before_and_after()
    {
        await GiveAsync(Officer, Role.CspContact, Cherwell);
        (await TakeAsync(Officer, Role.CspContact, Cherwell)).ShouldBe(RoleChangeResult.Done);

        var entries = Audit();
        entries.Select(entry => (entry.Action, entry.ActorName)).ShouldBe([("roles.give", "the settings"), ("roles.give", "Sam Carter"), ("roles.take", "Sam Carter")]);
        entries[1].Subject.ShouldBe($"role/CspContact/cherwell/{Officer.Id.Value:D}");
        entries[1].Before.ShouldBeNull();
        entries[1].After!.ShouldContain("Olu Officer");
        entries[2].Before.ShouldBe(entries[1].After);
        entries[2].After.ShouldBeNull();
        _roles.Of(Officer.Id).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_changes_nothing_leaves_no_trace()
    {
        await GiveAsync(Officer, Role.CspContact, Cherwell);

        (await GiveAsync(Officer, Role.CspContact, Cherwell)).ShouldBe(RoleChangeResult.AlreadySo);
        (await TakeAsync(Officer, Role.CspContact, Oxford)).ShouldBe(RoleChangeResult.AlreadySo);

        Audit().Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_last_of_the_secretariat_stays_also_when_two_leave_at_once()
    {
        await GiveAsync(Officer, Role.Secretariat, area: null);

        var results = await Task.WhenAll(
            TakeAsync(Officer, Role.Secretariat, area: null),
            TakeAsync(Secretary, Role.Secretariat, area: null, actor: Officer));

        results.ShouldContain(RoleChangeResult.Done);
        results.ShouldNotBe([RoleChangeResult.Done, RoleChangeResult.Done]);
        _roles.PeopleFor(Role.Secretariat).Count.ShouldBe(1);
        var last = _roles.PeopleFor(Role.Secretariat)[0];
        (await TakeAsync(last, Role.Secretariat, area: null, actor: last)).ShouldBe(RoleChangeResult.LastSecretariat);
    }

    [Fact]
    public async Task Who_is_not_of_the_secretariat_changes_nothing()
    {
        var result = await _store.GiveAsync(Officer, Officer, Role.Secretariat, area: null, CancellationToken.None);

        result.ShouldBe(RoleChangeResult.NotAllowed);
        _roles.IsSecretariat(Officer.Id).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("29:not-a-guid")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void Who_has_no_object_id_has_no_role(string? objectId)
    {
        var activity = new Activity { From = new ChannelAccount(id: "29:x", name: Secretary.Name, aadObjectId: objectId) };

        _roles.IsSecretariat(activity).ShouldBeFalse();
    }

    [Fact]
    public async Task Many_changes_at_once_leave_memory_and_table_alike()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => GiveAsync(new Person(new PersonId(Guid.NewGuid()), $"Person {i}"), Role.CspContact, i % 2 == 0 ? Cherwell : Oxford)));
        var inMemory = _roles.All.ToHashSet();
        await _database.RestartAsync();
        Open();

        _roles.All.ToHashSet().SetEquals(inMemory).ShouldBeTrue();
        inMemory.Count.ShouldBe(101);
    }

    private void Open()
    {
        _roles = new Roles(_database.Reader);
        _store = new RoleStore(_database.Writer, _roles, TimeProvider.System);
    }

    private Task<RoleChangeResult> GiveAsync(Person person, Role role, FundedLineId? area) => _store.GiveAsync(Secretary, person, role, area, CancellationToken.None);

    private Task<RoleChangeResult> TakeAsync(Person person, Role role, FundedLineId? area, Person? actor = null) =>
        _store.TakeAsync(actor ?? Secretary, person, role, area, CancellationToken.None);

    private List<AuditEntry> Audit() => _database.Reader.Read(0, static (session, _) => session.Audit.From(0, 100));
}
