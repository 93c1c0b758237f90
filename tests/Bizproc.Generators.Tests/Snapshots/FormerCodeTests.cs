using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>Codes that actions had before they were renamed.</summary>
public class FormerCodeTests
{
    [Fact]
    public Task Former_codes_stay_declared_with_the_fields_of_the_class() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("count", Name = "Count", UsePlacement = true, PlacementHandler = "/count/settings?style=plain#top")]
        [BizprocRobot("count_robot", Handler = "/count")]
        [BizprocText("de", Name = "Zählen", Description = "Zählt")]
        [BizprocText("ua", Description = "Рахує")]
        [BizprocFormerCode("old_count", Mark = "(old)", Kind = ActionKind.Activity)]
        [BizprocFormerCode("older.robot", Kind = ActionKind.Robot)]
        [BizprocInclude(DocumentKind.Deal)]
        public partial class Count
        {
            [BizprocProperty("total", Name = "Total")]
            [BizprocFormerKey("sum")]
            public int Total { get; set; }

            [BizprocReturnProperty("text", Name = "Text")]
            public string? Text { get; set; }
        }
        """);
}
