using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary><c>HANDLER</c> and <c>PLACEMENT_HANDLER</c>.</summary>
public class HandlerTests
{
    [Fact]
    public Task A_path_is_joined_to_the_public_url() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("path", Name = "Path", Handler = "/a/{b}?c=\"d\"#e")]
        public partial class Handled;
        """);

    [Fact]
    public Task An_absolute_url_stays_as_it_is() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("absolute", Name = "Absolute", Handler = "https://example.com/handler")]
        public partial class Handled;
        """);

    [Fact]
    public Task Without_a_handler_it_follows_from_the_code() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("an.action_1", Name = "Activity")]
        [BizprocRobot("an.action-2")]
        public partial class Handled;
        """);

    [Fact]
    public Task Placements_are_sent() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("path", Name = "Path", UsePlacement = true, PlacementHandler = "/settings")]
        public partial class WithPath;

        [BizprocActivity("absolute", Name = "Absolute", UsePlacement = true, PlacementHandler = "https://example.com/settings")]
        public partial class WithAbsoluteUrl;

        [BizprocActivity("unused", Name = "Unused", UsePlacement = false, PlacementHandler = "/settings")]
        public partial class Unused;

        [BizprocActivity("nowhere", Name = "Nowhere", UsePlacement = true)]
        public partial class Nowhere;
        """);
}
