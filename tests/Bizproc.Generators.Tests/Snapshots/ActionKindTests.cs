using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>Activities, robots, and classes that are both.</summary>
public class ActionKindTests
{
    [Fact]
    public Task A_robot_is_registered() => Generated.Verify("""
        namespace Demo;

        [BizprocRobot("notify", Name = "Notify")]
        public partial class Notify
        {
            [BizprocProperty(Name = "Text")]
            public required string Text { get; init; }
        }
        """);

    [Fact]
    public Task A_robot_takes_what_it_leaves_out_from_the_activity() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("notify", Name = "Notify", Description = "Sends a message", Handler = "/activity", AuthUserId = 3,
            Subscription = SubscriptionMode.Wait, UsePlacement = true, PlacementHandler = "/settings")]
        [BizprocRobot("notify_robot")]
        [BizprocText("de", Name = "Benachrichtigen")]
        [BizprocInclude(DocumentKind.Lead)]
        public partial class Notify
        {
            [BizprocProperty(Name = "Text")]
            public required string Text { get; init; }
        }
        """);

    [Fact]
    public void A_robot_says_everything_itself() => Generated.From("""
        namespace Demo;

        [BizprocRobot("notify_robot", Name = "Robot", Description = "Of the robot", Handler = "/robot", AuthUserId = 0,
            Subscription = SubscriptionMode.Auto, UsePlacement = true, PlacementHandler = "/robot-settings")]
        [BizprocActivity("notify", Name = "Activity", Description = "Of the activity", Handler = "/activity", AuthUserId = 3,
            Subscription = SubscriptionMode.Wait)]
        public partial class Notify;
        """)
        .Sends("""
            activity
            {"CODE":"notify",
            "HANDLER":"\{PublicUrl}/activity",
            "AUTH_USER_ID":3,
            "USE_SUBSCRIPTION":"Y",
            "NAME":"Activity",
            "DESCRIPTION":"Of the activity",
            "PROPERTIES":{},
            "RETURN_PROPERTIES":{},
            "DOCUMENT_TYPE":"",
            "FILTER":"",
            "USE_PLACEMENT":"N",
            robot
            {"CODE":"notify_robot",
            "HANDLER":"\{PublicUrl}/robot",
            "AUTH_USER_ID":0,
            "USE_SUBSCRIPTION":"N",
            "NAME":"Robot",
            "DESCRIPTION":"Of the robot",
            "PROPERTIES":{},
            "RETURN_PROPERTIES":{},
            "DOCUMENT_TYPE":"",
            "FILTER":"",
            "USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"\{PublicUrl}/robot-settings",
            """);

    [Fact]
    public void Attributes_on_several_parts_of_a_class_count() => Generated.From("""
        namespace Demo;

        [BizprocActivity("parts", Name = "Parts")]
        public partial class Parts
        {
            [BizprocProperty(Name = "First")]
            public string? First { get; init; }
        }

        [BizprocRobot("parts_robot")]
        [BizprocText("de", Name = "Teile")]
        partial class Parts
        {
            [BizprocProperty(Name = "Second")]
            public string? Second { get; init; }
        }
        """)
        .Sends("""
            activity
            {"CODE":"parts",
            "HANDLER":"\{PublicUrl}/bizproc/parts",
            "AUTH_USER_ID":\{UserId},
            "USE_SUBSCRIPTION":"N",
            "NAME":{"*":"Parts","de":"Teile"},
            "DESCRIPTION":"",
            "PROPERTIES":{"first":{"NAME":"First","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"},"second":{"NAME":"Second","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}},
            "RETURN_PROPERTIES":{},
            "DOCUMENT_TYPE":"",
            "FILTER":"",
            "USE_PLACEMENT":"N",
            robot
            {"CODE":"parts_robot",
            "HANDLER":"\{PublicUrl}/bizproc/parts_robot",
            "AUTH_USER_ID":\{UserId},
            "USE_SUBSCRIPTION":"N",
            "NAME":{"*":"Parts","de":"Teile"},
            "DESCRIPTION":"",
            "PROPERTIES":{"first":{"NAME":"First","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"},"second":{"NAME":"Second","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}},
            "RETURN_PROPERTIES":{},
            "DOCUMENT_TYPE":"",
            "FILTER":"",
            "USE_PLACEMENT":"N",
            """)
        .Reads("""
            new global::Demo.Parts()
            {
                First = reader.OptionalText("first"),
                Second = reader.OptionalText("second"),
            }
            """);
}
