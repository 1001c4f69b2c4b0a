namespace Jintan.Engine.Activities;

/// <summary>Whether a switch takes the first matching case or all of them.</summary>
public enum SwitchMode { MatchFirst, MatchAny }
