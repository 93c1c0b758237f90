using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>Keys that properties had before they were renamed.</summary>
public class FormerKeyTests
{
    [Fact]
    public Task Former_keys_stay_declared_read_and_returned() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("renamed", Name = "Renamed")]
        public partial class Renamed
        {
            [BizprocProperty("total", Name = "Total")]
            [BizprocText("de", Name = "Summe")]
            [BizprocFormerKey("sum")]
            [BizprocFormerKey("amount", Name = "Amount of old workflows")]
            public required decimal Total { get; init; }

            [BizprocProperty("kinds", Name = "Kinds")]
            [BizprocFormerKey("days")]
            public DayOfWeek[] Kinds { get; init; } = [];

            [BizprocReturnProperty("text", Name = "Text")]
            [BizprocFormerKey("result")]
            public string? Text { get; set; }
        }
        """);
}
