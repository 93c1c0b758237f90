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
    public Task A_robot_says_everything_itself() => Generated.Verify("""
        namespace Demo;

        [BizprocRobot("notify_robot", Name = "Robot", Description = "Of the robot", Handler = "/robot", AuthUserId = 0,
            Subscription = SubscriptionMode.Auto, UsePlacement = true, PlacementHandler = "/robot-settings")]
        [BizprocActivity("notify", Name = "Activity", Description = "Of the activity", Handler = "/activity", AuthUserId = 3,
            Subscription = SubscriptionMode.Wait)]
        public partial class Notify;
        """);

    [Fact]
    public Task Attributes_on_several_parts_of_a_class_count() => Generated.Verify("""
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
        """);
}
