using System.Text.Json.Nodes;
using Bizproc.IntegrationTests.Stored;
using First = Bizproc.IntegrationTests.RoundTrips.Versions.First;
using Second = Bizproc.IntegrationTests.RoundTrips.Versions.Second;

namespace Bizproc.IntegrationTests.RoundTrips;

/// <summary>An update of some members changes only their columns, and clears those that the class does not declare.</summary>
public sealed class PartialUpdateTests
{
    /// <summary>Each selection, and its members of <c>FIELDS</c>.</summary>
    public static TheoryData<ActionFields, string[]> Selections => new()
    {
        { ActionFields.Handler, ["HANDLER"] },
        { ActionFields.AuthUserId, ["AUTH_USER_ID"] },
        { ActionFields.Subscription, ["USE_SUBSCRIPTION"] },
        { ActionFields.Name, ["NAME"] },
        { ActionFields.Description, ["DESCRIPTION"] },
        { ActionFields.Properties, ["PROPERTIES"] },
        { ActionFields.ReturnProperties, ["RETURN_PROPERTIES"] },
        { ActionFields.DocumentType, ["DOCUMENT_TYPE"] },
        { ActionFields.Filter, ["FILTER"] },
        { ActionFields.Placement, ["USE_PLACEMENT", "PLACEMENT_HANDLER"] },
        { ActionFields.Name | ActionFields.Properties | ActionFields.Filter, ["NAME", "PROPERTIES", "FILTER"] },
    };

    [Fact]
    public void Every_member_is_tried_alone() =>
        Assert.Equal(
            Enum.GetValues<ActionFields>().Except([ActionFields.None, ActionFields.All]),
            Selections.Select(static row => row.Data.Item1).Where(static fields => int.IsPow2((int)fields)));

    [Theory]
    [MemberData(nameof(Selections))]
    public Task Only_the_chosen_columns_become_those_of_a_class_with_everything(ActionFields fields, string[] members) =>
        UpdatesOnlyAsync(First.Order.UpdateAsync, HandWritten.FirstOrder, fields, members);

    [Theory]
    [MemberData(nameof(Selections))]
    public Task Only_the_chosen_columns_become_those_of_a_class_with_little(ActionFields fields, string[] members) =>
        UpdatesOnlyAsync(Second.Order.UpdateAsync, HandWritten.SecondOrder, fields, members);

    private static async Task UpdatesOnlyAsync(
        Func<IPortalClient, ActionFields, CancellationToken, Task> update, JsonObject handWritten, ActionFields fields, string[] members)
    {
        await using var portal = await TestPortal.StartAsync();
        await OldRow.AddAsync(portal, "activity", "order");
        var before = StoredAction.Read(portal, "order");

        await update(RoundTrip.ClientOf(portal), fields, TestContext.Current.CancellationToken);

        var after = StoredAction.Read(portal, "order");
        StoredAssert.Equal(await RoundTrip.StoreAsync("activity", "order", Select(handWritten, members)), after);
        var changed = before.DifferencesTo(after).Select(static difference => difference.Column.Split('/', ' ')[0]).ToHashSet();
        Assert.NotEmpty(changed);
        Assert.Subset(members.ToHashSet(), changed);
    }

    private static JsonObject Select(JsonObject fields, string[] members)
    {
        foreach (string other in fields.Select(static member => member.Key).Except(members).ToList()) fields.Remove(other);
        return fields;
    }
}
