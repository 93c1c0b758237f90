using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Actions;

/// <summary>Requests are written in two steps, the second exactly as long as the first says.</summary>
public class ActionDefinitionTests
{
    private static readonly ActionValues Values =
        new(new Uri("https://app.example.com/bp/"), userId: 42, new Dictionary<string, int> { ["orders"] = 128 });

    private static readonly (ActionFields Field, string[] Members)[] Members =
    [
        (ActionFields.Handler, ["HANDLER"]),
        (ActionFields.AuthUserId, ["AUTH_USER_ID"]),
        (ActionFields.Subscription, ["USE_SUBSCRIPTION"]),
        (ActionFields.Name, ["NAME"]),
        (ActionFields.Description, ["DESCRIPTION"]),
        (ActionFields.Properties, ["PROPERTIES"]),
        (ActionFields.ReturnProperties, ["RETURN_PROPERTIES"]),
        (ActionFields.DocumentType, ["DOCUMENT_TYPE"]),
        (ActionFields.Filter, ["FILTER"]),
        (ActionFields.Placement, ["USE_PLACEMENT", "PLACEMENT_HANDLER"]),
    ];

    [Fact]
    public void Every_selection_is_valid_json_of_the_promised_length_with_just_those_members()
    {
        for (var fields = (ActionFields)1; fields <= ActionFields.All; fields++)
        {
            int length = SumAction.Activity.GetLength(ActionCommand.Update, fields, Values);
            byte[] bytes = Filled(length + 8);

            int written = SumAction.Activity.Write(bytes, ActionCommand.Update, fields, Values);

            Assert.Equal(length, written);
            Assert.All(bytes[length..], untouched => Assert.Equal(0xEE, untouched));
            using var json = JsonDocument.Parse(bytes.AsMemory(0, written));
            Assert.Equal(["CODE", "FIELDS"], json.RootElement.EnumerateObject().Select(member => member.Name));
            Assert.Equal(
                Members.Where(member => fields.HasFlag(member.Field)).SelectMany(member => member.Members),
                json.RootElement.GetProperty("FIELDS").EnumerateObject().Select(member => member.Name));
        }
    }

    [Theory]
    [InlineData(ActionCommand.Add, """{"CODE":"sum.two","HANDLER":"https://app.example.com/bp/sum","AUTH_USER_ID":42,"USE_SUBSCRIPTION":"","NAME":"Сумма"}""")]
    [InlineData(ActionCommand.Delete, """{"CODE":"sum.two"}""")]
    [InlineData(ActionCommand.Update, """{"CODE":"sum.two","FIELDS":{"DESCRIPTION":""}}""")]
    public void An_add_sends_what_is_declared_and_a_delete_the_code(ActionCommand command, string expected) =>
        Assert.Equal(expected, Write(SumAction.Robot, command, ActionFields.Description));

    [Fact]
    public void Holes_are_filled_with_the_values_of_the_portal()
    {
        const ActionFields Fields = ActionFields.Handler | ActionFields.AuthUserId | ActionFields.DocumentType;
        const string Handler = "\"HANDLER\":\"https://app.example.com/bp/sum\"";
        const string DocumentType = "\"DOCUMENT_TYPE\":[\"crm\",\"Dynamic\",\"DYNAMIC_128\"]";

        Assert.Equal(
            $$$"""{"CODE":"sum.two","FIELDS":{{{{Handler}}},"AUTH_USER_ID":42,{{{DocumentType}}}}}""",
            Write(SumAction.Activity, ActionCommand.Update, Fields));
    }

    [Theory]
    [InlineData(ActionCommand.Add)]
    [InlineData(ActionCommand.Update)]
    [InlineData(ActionCommand.Delete)]
    public void A_destination_that_is_too_short_is_refused(ActionCommand command)
    {
        int length = SumAction.Activity.GetLength(command, ActionFields.All, Values);
        for (int shorter = 0; shorter < length; shorter++)
        {
            Assert.ThrowsAny<ArgumentException>(() => SumAction.Activity.Write(new byte[shorter], command, ActionFields.All, Values));
        }
    }

    [Theory]
    [InlineData(ActionFields.None)]
    [InlineData(ActionFields.All + 1)]
    [InlineData((ActionFields)(-1))]
    [InlineData(ActionFields.Name | (ActionFields)(1 << 20))]
    public void A_selection_of_nothing_or_of_unknown_members_is_refused(ActionFields fields)
    {
        byte[] destination = Filled(2000);

        Assert.Throws<ArgumentException>(nameof(fields), () => SumAction.Activity.GetLength(ActionCommand.Update, fields, Values));
        Assert.Throws<ArgumentException>(nameof(fields), () => SumAction.Activity.Write(destination, ActionCommand.Update, fields, Values));
        Assert.Throws<ArgumentException>("field", () => SumAction.Activity.Fingerprint(fields, Values));

        // An add and a delete do not ask for a selection.
        Assert.Equal(Write(SumAction.Activity, ActionCommand.Add, ActionFields.All), Write(SumAction.Activity, ActionCommand.Add, fields));
        Assert.Equal("""{"CODE":"sum.two"}""", Write(SumAction.Activity, ActionCommand.Delete, fields));
    }

    [Fact]
    public void A_command_that_there_is_not_is_refused()
    {
        const ActionCommand Command = (ActionCommand)3;

        Assert.Throws<ArgumentOutOfRangeException>("command", () => SumAction.Activity.GetMethod(Command));
        Assert.Throws<ArgumentOutOfRangeException>("command", () => SumAction.Activity.GetLength(Command, ActionFields.All, Values));
        Assert.Throws<ArgumentOutOfRangeException>("command", () => SumAction.Activity.Write(new byte[2000], Command, ActionFields.All, Values));
    }

    [Theory]
    [InlineData(ActionCommand.Add, "bizproc.activity.add", "bizproc.robot.add")]
    [InlineData(ActionCommand.Update, "bizproc.activity.update", "bizproc.robot.update")]
    [InlineData(ActionCommand.Delete, "bizproc.activity.delete", "bizproc.robot.delete")]
    public void Each_kind_has_its_methods(ActionCommand command, string activity, string robot)
    {
        Assert.Equal(activity, SumAction.Activity.GetMethod(command));
        Assert.Equal(robot, SumAction.Robot.GetMethod(command));
    }

    [Fact]
    public void Writing_allocates_nothing()
    {
        byte[] destination = new byte[SumAction.Activity.GetLength(ActionCommand.Update, ActionFields.All, Values)];
        SumAction.Activity.Write(destination, ActionCommand.Update, ActionFields.All, Values);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            SumAction.Activity.GetLength(ActionCommand.Update, ActionFields.All, Values);
            SumAction.Activity.Write(destination, ActionCommand.Update, ActionFields.All, Values);
            SumAction.Robot.Write(destination, ActionCommand.Add, ActionFields.All, Values);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(ActionFields.Subscription, "\"USE_SUBSCRIPTION\":\"Y\",")]
    [InlineData(ActionFields.Name, "\"NAME\":\"Сумма\",")]
    public void A_fingerprint_that_no_portal_changes_needs_no_values(ActionFields field, string bytes)
    {
        string expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bytes)))[..8];

        Assert.Equal(expected, SumAction.Activity.Fingerprint(field));
        Assert.Equal(expected, SumAction.Activity.Fingerprint(field, Values));
    }

    [Theory]
    [InlineData(ActionFields.Handler, "\"HANDLER\":\"https://app.example.com/bp/sum\",")]
    [InlineData(ActionFields.AuthUserId, "\"AUTH_USER_ID\":42,")]
    [InlineData(ActionFields.DocumentType, "\"DOCUMENT_TYPE\":[\"crm\",\"Dynamic\",\"DYNAMIC_128\"],")]
    public void A_fingerprint_with_a_hole_is_that_of_the_filled_bytes(ActionFields field, string bytes)
    {
        string expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bytes)))[..8];

        Assert.Equal(expected, SumAction.Activity.Fingerprint(field, Values));
        Assert.Throws<ArgumentException>("values", () => SumAction.Activity.Fingerprint(field));
    }

    [Theory]
    [InlineData(ActionFields.All)]
    [InlineData(ActionFields.Name | ActionFields.Handler)]
    public void A_fingerprint_is_that_of_one_member(ActionFields fields) =>
        Assert.Throws<ArgumentException>("field", () => SumAction.Activity.Fingerprint(fields, Values));

    [Fact]
    public void An_action_is_found_by_its_class_and_names_itself()
    {
        Assert.Equal([SumAction.Activity, SumAction.Robot], ActionDefinition.GetAll<SumAction>());
        Assert.Equal("activity sum.two", SumAction.Activity.ToString());
        Assert.Equal("robot sum.two", SumAction.Robot.ToString());
    }

    private static string Write(ActionDefinition action, ActionCommand command, ActionFields fields)
    {
        byte[] bytes = new byte[action.GetLength(command, fields, Values)];
        Assert.Equal(bytes.Length, action.Write(bytes, command, fields, Values));
        return Encoding.UTF8.GetString(bytes);
    }

    private static byte[] Filled(int length)
    {
        byte[] bytes = new byte[length];
        Array.Fill(bytes, (byte)0xEE);
        return bytes;
    }
}
