using Microsoft.Data.Sqlite;
using TeamsBot.Storage;

namespace TeamsBot.People;

/// <summary>The statements on the table of <see cref="RoleGrant"/>.</summary>
internal sealed class RoleGrantCommands(DatabaseSession session)
{
    private readonly SqliteCommand _all = session.Prepare("SELECT Person, Name, Role, Area, GivenBy, At FROM RoleGrants ORDER BY Role, Area, Name, Person");

    private readonly SqliteCommand _add = session.Prepare(
        """
        INSERT INTO RoleGrants (Person, Name, Role, Area, GivenBy, At) VALUES ($person, $name, $role, $area, $givenBy, $at)
        ON CONFLICT (Person, Role, Area) DO NOTHING
        """,
        "$person",
        "$name",
        "$role",
        "$area",
        "$givenBy",
        "$at");

    private readonly SqliteCommand _remove = session.Prepare(
        "DELETE FROM RoleGrants WHERE Person = $person AND Role = $role AND Area = $area", "$person", "$role", "$area");

    private readonly SqliteCommand _rename = session.Prepare("UPDATE RoleGrants SET Name = $name WHERE Person = $person", "$name", "$person");

    private readonly SqliteCommand _isHolder = session.Prepare("SELECT 1 FROM RoleGrants WHERE Person = $person LIMIT 1", "$person");

    /// <summary>Whether a person has any role.</summary>
    public bool IsHolder(string person)
    {
        _isHolder.Parameters[0].Value = person;
        return _isHolder.ExecuteScalar() is not null;
    }

    public List<RoleGrant> All()
    {
        using var reader = _all.ExecuteReader();
        var grants = new List<RoleGrant>();
        while (reader.Read())
        {
            grants.Add(new RoleGrant
            {
                Person = reader.GetString(0),
                Name = reader.GetString(1),
                Role = Enum.Parse<Role>(reader.GetString(2)),
                Area = reader.GetString(3),
                GivenBy = reader.GetString(4),
                At = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(5)),
            });
        }

        return grants;
    }

    /// <returns>False when the person has the role already.</returns>
    public bool Add(RoleGrant grant)
    {
        _add.Parameters[0].Value = grant.Person;
        _add.Parameters[1].Value = grant.Name;
        _add.Parameters[2].Value = grant.Role.ToString();
        _add.Parameters[3].Value = grant.Area;
        _add.Parameters[4].Value = grant.GivenBy;
        _add.Parameters[5].Value = grant.At.ToUnixTimeMilliseconds();
        return _add.ExecuteNonQuery() == 1;
    }

    /// <returns>False when the person does not have the role.</returns>
    public bool Remove(string person, Role role, string area)
    {
        _remove.Parameters[0].Value = person;
        _remove.Parameters[1].Value = role.ToString();
        _remove.Parameters[2].Value = area;
        return _remove.ExecuteNonQuery() == 1;
    }

    public void Rename(string person, string name)
    {
        _rename.Parameters[0].Value = name;
        _rename.Parameters[1].Value = person;
        _rename.ExecuteNonQuery();
    }
}
