using System.Text.Json;

namespace Bizproc.Tests.Deployment;

/// <summary>
/// The members of a registration stand in three places: in the enum, in the names for reports, and in the order in which the generator writes them.
/// </summary>
public sealed class ActionFieldNamesTests
{
    private static readonly ActionValues Values = new(new Uri("https://app.example.com"));

    public static TheoryData<ActionFields> Members => [.. Enum.GetValues<ActionFields>().Where(static member => member is not (ActionFields.None or ActionFields.All))];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_is_named_as_generated_code_sends_it(ActionFields field)
    {
        var update = new PortalCommand(ActionDefinition.GetAll<Sum>()[0], ActionCommand.Update, field);

        using var json = JsonDocument.Parse(update.Write(Values));

        Assert.Equal(ActionFieldNames.Join(field), Assert.Single(json.RootElement.GetProperty("FIELDS").EnumerateObject()).Name);
    }

    [Fact]
    public void Every_member_is_a_single_bit_and_all_of_them_are_all()
    {
        Assert.Equal(Enumerable.Range(0, ActionDefinition.FieldCount).Select(static bit => (ActionFields)(1 << bit)), Members.Select(static row => row.Data));
        Assert.Equal(ActionFields.All, Members.Select(static row => row.Data).Aggregate(static (all, each) => all | each));
    }
}
