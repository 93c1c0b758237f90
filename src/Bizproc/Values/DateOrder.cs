namespace Bizproc;

/// <summary>The order of day and month in the dates that a portal writes with slashes, such as <c>05/01/2026</c>.</summary>
public enum DateOrder
{
    /// <summary>The 5th of January.</summary>
    DayFirst,

    /// <summary>The 1st of May.</summary>
    MonthFirst,
}
