namespace Bizproc;

/// <summary>The order of day and month in the dates that a portal writes with slashes, such as <c>05/01/2026</c>.</summary>
public enum DateOrder
{
    /// <summary>The day is first: <c>05/01/2026</c> is the 5th of January.</summary>
    DayFirst,

    /// <summary>The month is first: <c>05/01/2026</c> is the 1st of May.</summary>
    MonthFirst,
}
