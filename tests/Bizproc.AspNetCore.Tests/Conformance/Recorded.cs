#pragma warning disable BZP0103 // The recorded actions share their codes: each stood on a portal of its own.
#pragma warning disable BZP0302, BZP0303, BZP0304, BZP0307, BZP0308, BZP0106 // They were recorded to show what the portal makes of such names and types.

namespace Bizproc.AspNetCore.Tests.Conformance;

/// <summary>The actions of <c>handler-calls.jsonl</c>, declared as classes.</summary>
internal static partial class Recorded
{
    [BizprocActivity("test_activity", Name = "N")]
    internal sealed partial class Basic
    {
        [BizprocProperty("comment", Name = "C")]
        public string? Comment { get; init; }

        [BizprocProperty("amount", Name = "A")]
        public int? Amount { get; init; }

        [BizprocReturnProperty("out", Name = "O")]
        public string? Out { get; set; }

        [BizprocReturnProperty("when", Name = "W")]
        public DateTimeOffset? When { get; set; }

        [BizprocReturnProperty("many", Name = "M")]
        public IReadOnlyList<int>? Many { get; set; }

        [BizprocReturnProperty("flag", Name = "F")]
        public bool? Flag { get; set; }

        [BizprocReturnProperty("d", Name = "D", Type = PropertyType.Date)]
        public string? Day { get; set; }

        [BizprocReturnProperty("f", Name = "F", Type = PropertyType.File)]
        public IReadOnlyList<string>? File { get; set; }

        [BizprocReturnProperty("num", Name = "n")]
        public double? Number { get; set; }

        [BizprocReturnProperty("sel", Name = "s", Type = PropertyType.Select)]
        public string? Choice { get; set; }

        [BizprocReturnProperty("usr", Name = "u", Type = PropertyType.User)]
        public string? User { get; set; }
    }

    [BizprocActivity("t", Name = "N")]
    internal sealed partial class Plain;

    [BizprocActivity("t", Name = "N")]
    internal sealed partial class Reserved
    {
        [BizprocProperty("Title", Name = "T")]
        public string? UpperTitle { get; init; }

        [BizprocProperty("UseSubscription", Name = "U")]
        public string? UseSubscription { get; init; }

        [BizprocProperty("title", Name = "t")]
        public string? LowerTitle { get; init; }

        [BizprocProperty("IsTimeout", Name = "t")]
        public string? IsTimeout { get; init; }

        [BizprocProperty("AuthUserId", Name = "t")]
        public string? AuthUserId { get; init; }

        [BizprocProperty("StatusMessage", Name = "t")]
        public string? StatusMessage { get; init; }

        [BizprocProperty("TimeoutDuration", Name = "t")]
        public string? TimeoutDuration { get; init; }
    }

    [BizprocActivity("t", Name = "N")]
    internal sealed partial class SameName
    {
        [BizprocProperty("x", Name = "T")]
        public string? In { get; init; }

        [BizprocReturnProperty("x", Name = "T")]
        public int? Out { get; set; }
    }

    [BizprocActivity("t", Name = "N")]
    internal sealed partial class OtherCase
    {
        [BizprocReturnProperty("OUTVALUE", Name = "T")]
        public string? Value { get; set; }
    }

    [BizprocActivity("t", Name = "N")]
    internal sealed partial class One
    {
        [BizprocReturnProperty("o", Name = "T")]
        public string? Value { get; set; }
    }

    [BizprocActivity("t", Name = "N")]
    internal sealed partial class Collision
    {
        [BizprocReturnProperty("abc", Name = "T")]
        public string? Lower { get; set; }

        [BizprocReturnProperty("ABC", Name = "T")]
        public string? Upper { get; set; }
    }
}
