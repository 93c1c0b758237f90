using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary><c>HANDLER</c> and <c>PLACEMENT_HANDLER</c>.</summary>
public class HandlerTests
{
    [Fact]
    public void A_path_is_joined_to_the_public_url() => Generated.From("""
        namespace Demo;

        [BizprocActivity("path", Name = "Path", Handler = "/a/{b}?c=\"d\"#e")]
        public partial class Handled;
        """)
        .Sends("HANDLER", """
            "\{PublicUrl}/a/{b}?c=\"d\"#e"
            """);

    [Fact]
    public void An_absolute_url_stays_as_it_is() => Generated.From("""
        namespace Demo;

        [BizprocActivity("absolute", Name = "Absolute", Handler = "https://example.com/handler")]
        public partial class Handled;
        """)
        .Sends("HANDLER", """
            "https://example.com/handler"
            """);

    [Fact]
    public void Without_a_handler_it_follows_from_the_code() => Generated.From("""
        namespace Demo;

        [BizprocActivity("an.action_1", Name = "Activity")]
        [BizprocRobot("an.action-2")]
        public partial class Handled;
        """)
        .Sends("CODE", """
            "an.action_1"
            "an.action-2"
            """)
        .Sends("HANDLER", """
            an.action_1 "\{PublicUrl}/bizproc/an.action_1"
            an.action-2 "\{PublicUrl}/bizproc/an.action-2"
            """);

    [Fact]
    public void Placements_are_sent() => Generated.From("""
        namespace Demo;

        [BizprocActivity("path", Name = "Path", UsePlacement = true, PlacementHandler = "/settings")]
        public partial class WithPath;

        [BizprocActivity("absolute", Name = "Absolute", UsePlacement = true, PlacementHandler = "https://example.com/settings")]
        public partial class WithAbsoluteUrl;

        [BizprocActivity("unused", Name = "Unused", UsePlacement = false, PlacementHandler = "/settings")]
        public partial class Unused;

        [BizprocActivity("nowhere", Name = "Nowhere", UsePlacement = true)]
        public partial class Nowhere;
        """)
        .Sends("USE_PLACEMENT", """
            nowhere "Y"
            unused "N"
            absolute "Y","PLACEMENT_HANDLER":"https://example.com/settings"
            path "Y","PLACEMENT_HANDLER":"\{PublicUrl}/settings"
            """);
}
