namespace Bizproc;

/// <summary>
/// Declares a robot, a step of the automation rules, registered through <c>bizproc.robot.*</c>. A class may be activity and robot, under
/// different codes: what the robot leaves out it takes from the activity, except <see cref="BizprocActionAttribute.Handler"/>,
/// <see cref="BizprocActionAttribute.UsePlacement"/> and <see cref="BizprocActionAttribute.PlacementHandler"/> (portal: 4).
/// </summary>
/// <param name="code">The code by which the portal knows the robot (portal: 4.1).</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BizprocRobotAttribute(string code) : BizprocActionAttribute(code);
