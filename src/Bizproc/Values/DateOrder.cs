namespace Bizproc;

/// <summary>The order of day and month in dates with slashes, such as <c>05/01/2026</c>.</summary>
public enum DateOrder
{
    /// <summary>The day is first: <c>05/01/2026</c> is 5 January.</summary>
    DayFirst,

    /// <summary>The month is first: <c>05/01/2026</c> is 1 May.</summary>
    MonthFirst,
}
