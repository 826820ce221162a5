using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.People;
using TeamsBot.Hosting;
using TeamsBot.People;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.People;

public sealed class RoleSeedingTests : IDisposable
{
    private const string Secretary = "0e5a1e00-0000-4000-8000-000000000021";
    private const string Second = "0e5a1e00-0000-4000-8000-000000000022";
    private const string Contact = "0e5a1e00-0000-4000-8000-000000000023";

    private readonly string _folder = Directory.CreateTempSubdirectory("seeding-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_demo_cast_has_its_roles()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var roles = bot.Services.GetRequiredService<Roles>();

        roles.IsSecretariat(Demo(11)).ShouldBeTrue();
        roles.AreasOf(Demo(12), Role.CspContact).ShouldBe([new FundedLineId("cherwell")]);
        roles.AreasOf(Demo(13), Role.CspContact).ShouldBe([new FundedLineId("oxford")]);
        roles.AreasOf(Demo(14), Role.LpaCommander).ShouldBe([new FundedLineId("cherwell"), new FundedLineId("oxford")]);
        roles.Of(Demo(15)).ShouldBeEmpty();
        roles.AreasOf(Demo(16), Role.CspContact).ShouldBe([new FundedLineId("south-vale"), new FundedLineId("west-oxon")]);
    }

    [Fact]
    public async Task A_role_from_the_settings_is_given_once_and_stays_taken()
    {
        var settings = Settings(("Secretariat:0", Secretary), ("CspContacts:cherwell:0", Contact));
        await RunAsync(settings, async (roles, store) =>
        {
            roles.IsContactFor(Person(Contact), new FundedLineId("cherwell")).ShouldBeTrue();
            await store.TakeAsync(new Person(Person(Secretary), ""), new Person(Person(Contact), ""), Role.CspContact, new FundedLineId("cherwell"), CancellationToken.None);
        });

        await RunAsync(settings, (roles, _) =>
        {
            roles.IsContactFor(Person(Contact), new FundedLineId("cherwell")).ShouldBeFalse();
            roles.IsSecretariat(Person(Secretary)).ShouldBeTrue();
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_person_added_to_the_settings_later_is_given_the_role_at_the_next_start()
    {
        await RunAsync(Settings(("Secretariat:0", Secretary)), (_, _) => Task.CompletedTask);

        await RunAsync(Settings(("Secretariat:0", Secretary), ("Secretariat:1", Second)), (roles, _) =>
        {
            roles.PeopleFor(Role.Secretariat).Count.ShouldBe(2);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Where_no_secretariat_is_left_the_one_in_the_settings_is_given_its_role_again()
    {
        var settings = Settings(("Secretariat:0", Secretary));
        await RunAsync(settings, (_, _) => Task.CompletedTask);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_folder, "bot.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            TeamsBot.Storage.DatabaseFile.Execute(connection, "DELETE FROM RoleGrants");
        }

        await RunAsync(settings, (roles, _) =>
        {
            roles.IsSecretariat(Person(Secretary)).ShouldBeTrue();
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task An_area_that_the_facts_do_not_have_ends_the_start_with_those_that_they_have()
    {
        var fault = await Should.ThrowAsync<StartRefusedException>(() => RunAsync(Settings(("CspContacts:atlantis:0", Contact)), (_, _) => Task.CompletedTask));

        fault.Message.ShouldContain("'atlantis'");
        fault.Message.ShouldContain("west-oxon");
    }

    [Fact]
    public async Task A_lead_agency_in_the_settings_has_its_contact_and_one_that_leads_nothing_ends_the_start()
    {
        await RunAsync(Settings(("LeadContacts:tvp:0", Contact)), (roles, _) =>
        {
            roles.BodiesOf(Person(Contact)).ShouldBe([new BodyId("tvp")]);
            roles.AreasOf(Person(Contact)).ShouldBeEmpty();
            return Task.CompletedTask;
        });

        var fault = await Should.ThrowAsync<StartRefusedException>(() => RunAsync(Settings(("LeadContacts:cherwell-csp:0", Contact)), (_, _) => Task.CompletedTask));

        fault.Message.ShouldContain("'cherwell-csp'");
        fault.Message.ShouldContain("public-health");
    }

    [Theory]
    [InlineData("LeadContacts:tvp:0")]
    [InlineData("CspContacts:cherwell:0")]
    [InlineData("LpaCommanders:oxford:0")]
    public async Task A_person_who_is_no_object_id_ends_the_start_with_the_key(string key)
    {
        var fault = await Should.ThrowAsync<OptionsValidationException>(() => RunAsync(Settings((key, "someone@example.org")), (_, _) => Task.CompletedTask));

        fault.Message.ShouldContain($"People:{key[..^2]} holds 'someone@example.org'");
    }

    private static PersonId Demo(int number) => Person($"0e5a1e00-0000-4000-8000-0000000000{number}");

    private static PersonId Person(string id) => new(Guid.Parse(id));

    private static Dictionary<string, string?> Settings(params (string Key, string Value)[] settings) =>
        settings.ToDictionary(setting => $"People:{setting.Key}", setting => (string?)setting.Value, StringComparer.Ordinal);

    /// <summary>Runs a bot of its own on the test's database. Development's people are left out: the environment is another.</summary>
    private async Task RunAsync(Dictionary<string, string?> settings, Func<Roles, RoleStore, Task> act)
    {
        await using var app = BotHost.Build("Staging", builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings);
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Database:Path"] = Path.Combine(_folder, "bot.db"),
                ["MicrosoftAppId"] = FakeIdentity.AppId,
                ["MicrosoftAppPassword"] = "secret",
                ["MicrosoftAppTenantId"] = TeamsActivity.Tenant,
                ["urls"] = "http://127.0.0.1:0",
            });
        });
        await app.StartAsync();
        await act(app.Services.GetRequiredService<Roles>(), app.Services.GetRequiredService<RoleStore>());
        await app.StopAsync();
    }
}
