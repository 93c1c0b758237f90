namespace Bizproc;

/// <summary>Declares a robot, a step of the automation rules. The portal registers it by <c>bizproc.robot.*</c>.</summary>
/// <remarks>
/// A class may be an activity and a robot, with two different codes. Settings that the robot does not set are copied from the activity, except
/// <see cref="BizprocActionAttribute.Handler"/>, <see cref="BizprocActionAttribute.UsePlacement"/> and
/// <see cref="BizprocActionAttribute.PlacementHandler"/>.
/// </remarks>
/// <param name="code">The code of the robot on the portal; see <see cref="BizprocActionAttribute.Code"/>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BizprocRobotAttribute(string code) : BizprocActionAttribute(code);
